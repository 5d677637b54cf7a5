"""The train graph: past, plan and forecast of every train over the distance axis of the line."""
