"""The page of alarm performance: figures, targets and how they changed."""
