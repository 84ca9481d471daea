package org.anbinh.ledger.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import org.anbinh.ground.time.Periods;
import org.anbinh.register.cases.DrugCase;
import org.anbinh.register.reports.Report;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DeclaredRegistersTest {
  @Test
  void everyDeclaredRecordIsARegisterAndOneMayBringItsOwnDescriptor() {
    RegisterDescriptor<DrugCase> own = RegisterDescriptor.of(DrugCase.class);
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean("periods", Periods.class, () -> RandomContents.PERIODS);
      context.registerBean("own", RegisterDescriptor.class, () -> own);
      context.register(RegisterConfiguration.class);
      context.refresh();
      Registers registers = context.getBean(Registers.class);
      assertThat(registers.get("case")).isSameAs(own);
      assertThat(registers.get("report").type()).isEqualTo(Report.class);
      assertThat(registers.list())
          .extracting(RegisterDescriptor::name)
          .contains("case", "court", "published", "report");
    }
  }
}
