package dev.runm.session;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.plugin.Interceptor;
import org.mybatis.spring.SqlSessionTemplate;
import org.mybatis.spring.annotation.MapperScan;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the connection, the mappers and the transactions of the session together. */
@Configuration(proxyBeanMethods = false)
@MapperScan(
    basePackages = "dev.runm",
    annotationClass = org.apache.ibatis.annotations.Mapper.class,
    lazyInitialization = "true")
class SessionConfiguration {

  @Bean
  DataSource dataSource(ServerSource server) {
    return new LiveConnection(server);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new JdbcTransactionManager(dataSource);
  }

  @Bean
  ReloadableMappers sqlSessionFactory(
      DataSource dataSource,
      ObjectProvider<Interceptor> interceptors,
      @Value("${runm.home}") Path home) {
    Environment environment =
        new Environment("runm", new SpringManagedTransactionFactory(), dataSource);
    return new ReloadableMappers(
        new MapperFiles(
            home.resolve("mappers"), environment, interceptors.orderedStream().toList()));
  }

  @Bean
  SqlSessionTemplate sqlSessionTemplate(ReloadableMappers mappers) {
    return new SqlSessionTemplate(mappers);
  }
}
