package dev.runm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which tables a statement of a mapper names, and what it does with them. */
class MapperStatementTest {
  @Test
  void fragmentsAndConditionsAreAllRead() {
    MapperStatement statement =
        read(
            """
            <sql id="room">FROM ${of} i <if test="x">JOIN allocation_items s ON s.id &lt; i.id</if></sql>
            <select id="find">
              SELECT 1 <include refid="room"><property name="of" value="inventories"/></include>
              <where><choose>
                <when test="y">EXISTS (SELECT 1 FROM providers p WHERE p.id = #{id})</when>
                <otherwise>i.id IN <foreach collection="z" open="(" close=")">#{z}</foreach></otherwise>
              </choose></where>
            </select>
            """);

    assertThat(statement.ways("inventories")).containsExactly(Way.READS);
    assertThat(statement.ways("allocation_items")).containsExactly(Way.READS);
    assertThat(statement.ways("providers")).containsExactly(Way.READS);
    assertThat(statement.ways("consumers")).isEmpty();
  }

  @Test
  void namesInCommentsTextsAndColumnsAreNoTables() {
    MapperStatement statement =
        read(
            """
            <select id="find">
              <!-- FROM consumers -->
              SELECT 'FROM consumers', p.consumers FROM providers p
            </select>
            """);

    assertThat(statement.ways("consumers")).isEmpty();
  }

  @Test
  void whatIsWrittenIsToldFromWhatIsReadForIt() {
    assertThat(ways("INSERT INTO a (x) SELECT b.x FROM b", "a")).containsExactly(Way.INSERTS);
    assertThat(ways("INSERT INTO a (x) SELECT b.x FROM b", "b")).containsExactly(Way.READS);
    assertThat(ways("LOAD DATA LOCAL INFILE 'x' INTO TABLE a CHARACTER SET utf8mb4", "a"))
        .containsExactly(Way.INSERTS);
    String update =
        "UPDATE a x JOIN b y ON y.id = x.id SET x.n = IF(y.n = 1, 2, y.n) WHERE y.m = 1";
    assertThat(ways(update, "a")).containsExactly(Way.UPDATES);
    assertThat(ways(update, "b")).containsExactly(Way.READS);
    assertThat(ways("DELETE FROM a WHERE id IN (SELECT id FROM b)", "a"))
        .containsExactly(Way.DELETES);
    assertThat(ways("DELETE FROM a WHERE id IN (SELECT id FROM b)", "b"))
        .containsExactly(Way.READS);
    assertThat(ways("DROP TABLE a", "a")).containsExactly(Way.DEFINES);
    assertThat(ways("ANALYZE TABLE a", "a")).containsExactly(Way.ANALYZES);
  }

  @Test
  void aLockIsOnTheTablesThatItNames() {
    assertThat(ways("SELECT 1 FROM a JOIN b FOR UPDATE", "b"))
        .containsExactly(Way.READS, Way.LOCKS);
    assertThat(ways("SELECT 1 FROM a x JOIN b y FOR SHARE OF x", "a"))
        .containsExactly(Way.READS, Way.LOCKS);
    assertThat(ways("SELECT 1 FROM a x JOIN b y FOR SHARE OF x", "b")).containsExactly(Way.READS);
  }

  @Test
  void aTableThatTheProgramPutsInMayBeAny() {
    assertThat(ways("SELECT COUNT(*) FROM `${table}`", "whatever")).containsExactly(Way.READS);
    assertThat(ways("SELECT * FROM information_schema.tables t", "tables")).isEmpty();
  }

  @Test
  void aFileThatIsNoXmlJustNowSaysNothing() {
    assertThat(read("<select id=\"x\">SELECT 1 FROM a WHERE x < 1</select>").ways("a")).isEmpty();
  }

  private static Set<Way> ways(String sql, String table) {
    return read("<select id=\"one\">" + sql + "</select>").ways(table);
  }

  private static MapperStatement read(String elements) {
    List<MapperStatement> statements =
        MapperStatement.in(
            Map.of(
                Path.of("TestMapper.xml"),
                "<mapper namespace=\"dev.runm.TestMapper\">\n" + elements + "</mapper>"));
    assertThat(statements).singleElement();
    return statements.get(0);
  }
}
