package dev.runm.load;

import dev.runm.model.BuiltInCodes;
import dev.runm.model.BuiltInCodes.Code;
import dev.runm.model.BuiltInCodes.DistanceType;
import dev.runm.rows.RowSink;
import java.util.List;

/** The distance types and their codes, both numbered from 1; all of them are built in. */
final class DistanceCodes {
  private static final List<DistanceType> TYPES = BuiltInCodes.DISTANCE_TYPES;
  private static final int FIRST_GENERATION = 1;

  /** Returns the id of a code of a distance type. */
  int id(String type, String code) {
    int id = 0;
    for (DistanceType each : TYPES) {
      for (Code distance : each.distances()) {
        id++;
        if (each.code().equals(type) && distance.code().equals(code)) {
          return id;
        }
      }
    }
    throw new IllegalArgumentException("no such distance in the deployment: " + type + " " + code);
  }

  RowSource typeRows() {
    return new RowSource(TYPES.size(), this::writeTypes);
  }

  RowSource rows() {
    return new RowSource(
        TYPES.stream().mapToLong(type -> type.distances().size()).sum(), this::writeDistances);
  }

  private void writeTypes(RowSink sink) {
    for (int i = 0; i < TYPES.size(); i++) {
      DistanceType type = TYPES.get(i);
      sink.number(i + 1).text(type.code()).text(type.description()).number(FIRST_GENERATION).end();
    }
  }

  private void writeDistances(RowSink sink) {
    for (int i = 0; i < TYPES.size(); i++) {
      List<Code> distances = TYPES.get(i).distances();
      for (int position = 0; position < distances.size(); position++) {
        Code distance = distances.get(position);
        sink.number(id(TYPES.get(i).code(), distance.code()))
            .number(i + 1)
            .text(distance.code())
            .text(distance.description())
            .number(position)
            .end();
      }
    }
  }
}
