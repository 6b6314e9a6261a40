"""What sets and their files are called, wherever they lie."""

# The id of the set of the whole country, and its folder.
NATIONAL = "landelijk"
# The file by which a folder is known as a set.
SET_FILE = "set.yaml"
# The invented municipality: its set is what authors copy from, and nobody can live there.
EXAMPLE = "voorbeeldgemeente"
INVENTED = "GM9999"
