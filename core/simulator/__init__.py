"""The world: trains that move, apart from what the control room believes of them."""
