package dev.runm.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.OgnlContext;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.OgnlRuntime;

/**
 * Reads the components of records in the conditions of mappers. Without it, MyBatis's OGNL looks
 * through all methods of a record each time that one is asked for, which costs more than the rest
 * of putting a statement together.
 */
final class RecordProperties extends ObjectPropertyAccessor {
  private static final ClassValue<Map<String, Method>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          Map<String, Method> components = new HashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component.getAccessor());
          }
          return components;
        }
      };

  private RecordProperties() {}

  /** Makes all mappers read records so. */
  static void register() {
    OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
  }

  @Override
  public Object getPossibleProperty(OgnlContext context, Object target, String name)
      throws OgnlException {
    Method component = COMPONENTS.get(target.getClass()).get(name);
    if (component == null) {
      return super.getPossibleProperty(context, target, name);
    }
    try {
      return component.invoke(target);
    } catch (InvocationTargetException | IllegalAccessException failure) {
      throw new OgnlException(name, failure);
    }
  }
}
