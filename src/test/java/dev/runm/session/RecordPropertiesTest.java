package dev.runm.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.builder.BuilderException;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.apache.ibatis.scripting.xmltags.OgnlCache;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {
  private record Page(Integer limit, List<Integer> ids) {
    public boolean isOpen() {
      return limit == null;
    }
  }

  private record Search(Page page) {}

  private static final Map<String, Object> PARAMETERS =
      Map.of("search", new Search(new Page(7, List.of(1, 2))));

  @BeforeAll
  static void register() {
    RecordProperties.register();
  }

  @Test
  void recordsAreReadByTheirComponents() throws Exception {
    assertThat(OgnlRuntime.getPropertyAccessor(Search.class)).isInstanceOf(RecordProperties.class);
    assertThat(OgnlCache.getValue("search.page.limit", PARAMETERS)).isEqualTo(7);
    assertThat(OgnlCache.getValue("!search.page.ids.isEmpty()", PARAMETERS)).isEqualTo(true);
  }

  @Test
  void otherPropertiesAreReadAsTheyAreOfEveryObject() {
    assertThat(OgnlCache.getValue("search.page.open", PARAMETERS)).isEqualTo(false);
  }

  @Test
  void whatARecordHasNotIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> OgnlCache.getValue("search.page.limits", PARAMETERS))
        .isInstanceOf(BuilderException.class)
        .hasRootCauseInstanceOf(OgnlException.class)
        .hasMessageContaining("limits");
  }
}
