package org.anbinh.outlet.papers.jobs;

import java.time.Clock;
import org.anbinh.figures.release.Releases;
import org.anbinh.ground.access.Membership;
import org.anbinh.ground.territory.Territories;
import org.anbinh.ledger.engine.DataDirectory;
import org.anbinh.outlet.live.Bell;
import org.anbinh.outlet.papers.PaperFiles;
import org.anbinh.outlet.papers.PaperJobs;
import org.anbinh.outlet.papers.PaperOrders;
import org.anbinh.outlet.papers.Papers;
import org.anbinh.outlet.papers.PapersSettings;
import org.anbinh.outlet.papers.keeping.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts jobs of papers together. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {
  @Bean
  PaperJobs paperJobs(JobBook book, JobRun.Desk desk, Releases releases, Shelf shelf, Bell bell) {
    return new JobQueue(book, desk, releases, shelf, Clock.systemUTC(), bell);
  }

  @Bean
  JobBook paperJobBook(DataDirectory directory) {
    return new JobBook(directory.directory("papers").resolve("jobs"));
  }

  @Bean
  ShelfCare shelfCare(Shelf shelf, JobBook book, PapersSettings settings) {
    return new ShelfCare(shelf, book, settings, Clock.systemUTC());
  }

  @Bean
  JobRun.Desk paperDesk(Papers papers, PaperFiles files) {
    return new JobRun.Desk(papers, files);
  }

  @Bean
  PaperOrders paperOrders(Papers papers, Membership membership, Territories territories) {
    return new PaperOrders(papers, membership, territories);
  }
}
