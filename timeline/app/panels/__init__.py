"""One function a panel: draws a part of the screen and returns what the user did."""
