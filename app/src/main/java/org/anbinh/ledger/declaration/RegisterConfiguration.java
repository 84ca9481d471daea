package org.anbinh.ledger.declaration;

import java.util.ArrayList;
import java.util.List;
import org.anbinh.ground.time.Periods;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {
  private static final String ROOM = "org.anbinh.register";

  /**
   * Every record declared in the room of registers is one; one that has upgrades brings its own
   * descriptor.
   */
  @Bean
  Registers registers(ObjectProvider<RegisterDescriptor<?>> own, Periods periods) {
    var registers = new ArrayList<RegisterDescriptor<?>>(own.stream().toList());
    List<Class<?>> known = registers.stream().<Class<?>>map(RegisterDescriptor::type).toList();
    for (Class<?> type : declared()) {
      if (!known.contains(type)) {
        registers.add(RegisterDescriptor.ofDeclared(type).with(periods));
      }
    }
    return new Registers(registers);
  }

  private static List<Class<?>> declared() {
    var search = new ClassPathScanningCandidateComponentProvider(false);
    search.addIncludeFilter(new AnnotationTypeFilter(Declare.Register.class));
    var types = new ArrayList<Class<?>>();
    for (BeanDefinition found : search.findCandidateComponents(ROOM)) {
      types.add(
          ClassUtils.resolveClassName(
              String.valueOf(found.getBeanClassName()),
              RegisterConfiguration.class.getClassLoader()));
    }
    return types;
  }
}
