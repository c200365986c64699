package dev.runm.profile;

import dev.runm.model.Deployment;
import dev.runm.model.Deployment.Codes;
import dev.runm.model.Deployment.ListedAllocation;
import dev.runm.model.Deployment.ListedProvider;
import dev.runm.model.Layout;
import dev.runm.yaml.Fields;
import java.util.List;
import java.util.Optional;

/** Reads a deployment: a layout, providers listed by hand, or both. */
final class DeploymentReader {
  private final ProfileFolder folder;
  private final ProfileFile file;
  private final long now;

  /**
   * @param folder where provider profiles that are named bare are found
   * @param now the current time, in epoch seconds
   */
  DeploymentReader(ProfileFolder folder, ProfileFile file, long now) {
    this.folder = folder;
    this.file = file;
    this.now = now;
  }

  Deployment read() {
    Fields fields =
        file.read(ProfileKind.DEPLOYMENT)
            .fields(
                "a deployment",
                "default_provider_profile",
                "layout",
                "group_provider_profiles",
                "partitions",
                "capabilities",
                "resource_types",
                "provider_types",
                "groups",
                "providers",
                "allocations");
    Codes codes = KnownCodes.declared(fields);
    ProviderProfiles profiles = new ProviderProfiles(folder, file, KnownCodes.with(codes));
    Optional<Layout> layout = new LayoutReader(profiles).read(fields);
    if (layout.isEmpty() && fields.items("providers", "a provider").isEmpty()) {
      throw fields.error("a deployment needs a layout or a list of providers; this has neither");
    }
    Groups groups = new Groups(fields, layout);
    Partitions partitions = new Partitions(fields);
    Providers providers = new Providers(layout);
    List<ListedProvider> listed =
        new ListedProvidersReader(
                new ListedProviderReader(profiles, groups, partitions),
                providers,
                LayoutSize.MOST_PROVIDERS - layout.map(LayoutSize::providers).orElse(0L))
            .read(fields);
    List<ListedAllocation> allocations = new AllocationReader(providers, now).read(fields);
    layout.ifPresent(made -> made.partitionOfSite().values().forEach(partitions::use));
    listed.forEach(provider -> partitions.use(provider.partition()));
    return new Deployment(
        file.name(), codes, partitions.names(), layout, groups.listed(), listed, allocations);
  }
}
