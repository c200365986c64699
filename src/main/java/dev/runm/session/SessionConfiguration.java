package dev.runm.session;

import dev.runm.output.Screen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.session.ExecutorType;
import org.mybatis.spring.MyBatisExceptionTranslator;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the connection, the mappers and the transactions of the session together. */
@Configuration(proxyBeanMethods = false)
@MapperScan(basePackages = "dev.runm", annotationClass = Mapper.class, lazyInitialization = "true")
class SessionConfiguration {
  /** Named, so that nothing asks the server for it when an error is to be understood. */
  private static final String PRODUCT = "MySQL";

  private static final Duration TRUSTED_AFTER_USE = Duration.ofSeconds(10);

  @Bean
  LiveConnection dataSource(
      ServerSource server,
      ObjectProvider<Screen> screen,
      ObjectProvider<ConnectionListener> listeners) {
    return new LiveConnection(
        server,
        TRUSTED_AFTER_USE,
        notice -> screen.getObject().notice(notice),
        () -> listeners.orderedStream().toList());
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    JdbcTransactionManager transactions = new JdbcTransactionManager(dataSource);
    transactions.setDatabaseProductName(PRODUCT);
    return transactions;
  }

  @Bean
  ReloadableMappers sqlSessionFactory(
      DataSource dataSource,
      ObjectProvider<Interceptor> interceptors,
      ListableBeanFactory beans,
      @Value("${runm.home}") Path home) {
    Environment environment =
        new Environment("runm", new SpringManagedTransactionFactory(), dataSource);
    return new ReloadableMappers(
        new MapperFiles(
            home.resolve("mappers"),
            environment,
            () -> mappersOf(beans),
            interceptors.orderedStream().toList()));
  }

  private static List<Class<?>> mappersOf(ListableBeanFactory beans) {
    return Arrays.stream(beans.getBeanNamesForAnnotation(Mapper.class))
        .<Class<?>>map(beans::getType)
        .toList();
  }

  @Bean
  SqlSessionTemplate sqlSessionTemplate(ReloadableMappers mappers) {
    return new SqlSessionTemplate(
        mappers,
        ExecutorType.SIMPLE,
        new MyBatisExceptionTranslator(
            () -> new SQLErrorCodeSQLExceptionTranslator(PRODUCT), true));
  }
}
