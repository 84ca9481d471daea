package org.anbinh.outlet.conference;

import org.anbinh.ground.access.Membership;
import org.anbinh.ledger.declaration.RegisterDescriptor;
import org.anbinh.ledger.entries.Ledger;
import org.anbinh.ledger.entries.Versions;
import org.anbinh.outlet.live.Bell;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts conferences together. */
@Configuration(proxyBeanMethods = false)
class ConferenceConfiguration {
  @Bean
  RegisterDescriptor<ConferenceContent> conferenceContents() {
    return RegisterDescriptor.of(ConferenceContent.class);
  }

  @Bean
  RegisterDescriptor<CourseContent> conferenceCourses() {
    return RegisterDescriptor.of(CourseContent.class);
  }

  @Bean
  RegisterDescriptor<NoteContent> conferenceNotes() {
    return RegisterDescriptor.of(NoteContent.class);
  }

  @Bean
  RegisterDescriptor<ConclusionContent> conferenceConclusions() {
    return RegisterDescriptor.of(ConclusionContent.class);
  }

  @Bean
  Conferences conferences(Ledger ledger, Versions versions, Membership membership, Bell bell) {
    return new LedgerConferences(
        new ConferenceRegister(versions), ledger, new Judge(membership), bell);
  }
}
