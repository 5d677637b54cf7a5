"""The train plan: booked paths, their times at operating points, and what follows from them."""
