"""Timeline → plain rows → Plotly figure."""
