package dev.runm.load;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.Deployment;
import dev.runm.rows.ModelTable;
import java.util.List;
import java.util.Map;

/** The ids of all codes of a deployment: the built-in ones first, then those of its profile. */
final class CodeBook {
  final CodeList objectTypes = new CodeList(BuiltInCodes.OBJECT_TYPES, List.of());
  final CodeList consumerTypes = new CodeList(BuiltInCodes.CONSUMER_TYPES, List.of());
  final DistanceCodes distances = new DistanceCodes();
  final CodeList resourceTypes;
  final CodeList capabilities;
  final CodeList providerTypes;

  CodeBook(Deployment.Codes added) {
    resourceTypes = new CodeList(BuiltInCodes.RESOURCE_TYPES, added.resourceTypes());
    capabilities = new CodeList(BuiltInCodes.CAPABILITIES, added.capabilities());
    providerTypes = new CodeList(BuiltInCodes.PROVIDER_TYPES, added.providerTypes());
  }

  Map<ModelTable, RowSource> rows() {
    return Map.of(
        ModelTable.OBJECT_TYPES, objectTypes.rows(),
        ModelTable.RESOURCE_TYPES, resourceTypes.rows(),
        ModelTable.CAPABILITIES, capabilities.rows(),
        ModelTable.PROVIDER_TYPES, providerTypes.rows(),
        ModelTable.CONSUMER_TYPES, consumerTypes.rows(),
        ModelTable.DISTANCE_TYPES, distances.typeRows(),
        ModelTable.DISTANCES, distances.rows());
  }
}
