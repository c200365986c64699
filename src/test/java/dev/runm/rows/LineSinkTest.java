package dev.runm.rows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineSinkTest {
  private final List<Chunk> chunks = new ArrayList<>();
  private final LineSink sink = new LineSink(2, chunks::add);

  @Test
  void fieldsEndWithTabsAndRowsWithNewlines() {
    sink.begin(ModelTable.PROVIDERS);
    sink.number(0).number(10).text("a").none().end();
    sink.flush();

    assertThat(text()).isEqualTo("0\t10\ta\t\\N\n");
  }

  @Test
  void numbersAreWrittenWhole() {
    sink.begin(ModelTable.PROVIDERS);
    sink.number(9).number(Long.MAX_VALUE).number(Long.MIN_VALUE).number(-1).end();
    sink.flush();

    assertThat(text()).isEqualTo("9\t9223372036854775807\t-9223372036854775808\t-1\n");
  }

  @Test
  void whatWouldEndAFieldIsEscaped() {
    sink.begin(ModelTable.PROVIDERS);
    sink.text("a\tb\nc\\N\0é\t☃🚀\\").end();
    sink.flush();

    assertThat(text()).isEqualTo("a\\tb\\nc\\\\N\\0é\\t☃🚀\\\\\n");
  }

  @Test
  void rowsAreHandedOnWhenThereAreEnough() {
    sink.begin(ModelTable.PROVIDERS);
    for (int i = 0; i < 5; i++) {
      sink.number(i).end();
    }
    sink.flush();
    sink.flush();

    assertThat(chunks).extracting(Chunk::rows).containsExactly(2, 2, 1);
    assertThat(text()).isEqualTo("0\n1\n2\n3\n4\n");
  }

  @Test
  void longRowsMakeTheirOwnRoom() {
    String text = "x\\".repeat(100_000);
    sink.begin(ModelTable.PROVIDERS);
    sink.text(text).text("é" + text).end();
    sink.flush();

    String escaped = text.replace("\\", "\\\\");
    assertThat(text()).isEqualTo(escaped + "\té" + escaped + "\n");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (Chunk chunk : chunks) {
      Chunk.Lines lines = (Chunk.Lines) chunk;
      text.append(new String(lines.bytes(), 0, lines.length(), UTF_8));
    }
    return text.toString();
  }
}
