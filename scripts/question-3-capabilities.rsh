# Question 3: how are capabilities of providers described?
#
# A capability is a code that a provider has or lacks: a row in provider_capabilities, or none.
load 100-mixed-compute

# Rack 1 has solid-state disks, the others hard disks and processors with vector units.
capabilities
capabilities --provider east-row1-rack1-node1
providers --capability storage.disk.ssd --limit 3

# A request requires some, takes any of others, forbids others. Rack 1 is left out twice over.
find --claim 1cpu-64M-10G-complex-caps --limit 3
find --claim 1cpu-64M-10G-complex-caps --why
why east-row1-rack1-node1 --claim 1cpu-64M-10G-complex-caps

# A capability may also be asked of the one provider that supplies a resource.
find --claim 1cpu-64M-10G-resource-caps --limit 3

# The plan: the required capability leads, in provider order, and the search stops at its limit.
explain find --claim 1cpu-64M-10G-complex-caps --limit 3
