"""The stand: locked environments, a data folder, three processes."""
