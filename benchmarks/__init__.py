"""What the parts cost, each beside a peer in the same run; docs/benchmarks.md explains the rows."""
