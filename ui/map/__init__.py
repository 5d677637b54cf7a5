"""The map: the railway where it lies on the ground."""
