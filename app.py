"""The dashboard, for `streamlit run app.py`."""

from timeline.app.main import main

main()
