package org.anbinh.ledger.entries.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.anbinh.ground.audit.store.Audits;
import org.anbinh.ground.language.Labels;
import org.anbinh.ledger.entries.Batch;
import org.anbinh.ledger.entries.Draft;
import org.anbinh.ledger.entries.LedgerFixture;
import org.anbinh.ledger.entries.Note;
import org.anbinh.ledger.entries.SubmissionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@Tag("database")
class LedgerControllerTest {
  private LedgerFixture fixture;
  private MockMvc api;

  @BeforeEach
  void open() {
    fixture = LedgerFixture.open(Note.REGISTER);
    api =
        MockMvcBuilders.standaloneSetup(
                new LedgerController(
                    fixture.ledger(),
                    fixture.keeping(),
                    new Forgetful(),
                    Audits.over(fixture.source(), Clock.systemUTC())))
            .setControllerAdvice(new LedgerProblems(Labels.carried()), new LedgerRequests())
            .build();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void theHeadOfAnEmptyLedgerIsBatchZero() throws Exception {
    api.perform(get("/api/ledger/head"))
        .andExpect(jsonPath("$.batch").value(0))
        .andExpect(jsonPath("$.hash").value("0".repeat(64)));
  }

  @Test
  void theHeadAndTheBatchesAreShown() throws Exception {
    record("one");
    Batch head = record("two");
    api.perform(get("/api/ledger/head"))
        .andExpect(jsonPath("$.batch").value(2))
        .andExpect(jsonPath("$.hash").value(head.hash()));
    api.perform(get("/api/ledger/batches").param("after", "1"))
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].number").value(2))
        .andExpect(jsonPath("$[0].submission").value("two"))
        .andExpect(jsonPath("$[0].author").value("lan"))
        .andExpect(jsonPath("$[0].recordedAt").value(head.recordedAt().toString()));
  }

  @Test
  void aHeadThatWasKeptShowsThatThePastWasRewritten() throws Exception {
    Batch kept = record("one");
    api.perform(post("/api/ledger/verify").param("batch", "1").param("hash", kept.hash()))
        .andExpect(jsonPath("$.batches").value(1))
        .andExpect(jsonPath("$.entries").value(1))
        .andExpect(jsonPath("$.faults", hasSize(0)));
    api.perform(post("/api/ledger/verify").param("batch", "1").param("hash", "f".repeat(64)))
        .andExpect(
            jsonPath("$.faults[0]")
                .value(
                    "Batch 1 does not have the hash that was kept; the chain was rewritten or cut off"));
  }

  @Test
  void aBackupIsWrittenOnceIntoAnAbsolutePath(@TempDir Path directory) throws Exception {
    Batch head = record("one");
    api.perform(post("/api/ledger/backup").param("directory", directory.toString()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.head").value(1))
        .andExpect(jsonPath("$.hash").value(head.hash()));
    api.perform(post("/api/ledger/backup").param("directory", directory.toString()))
        .andExpect(status().is(422))
        .andExpect(jsonPath("$.reasons[0]", containsString("is not empty; name a new directory")));
    api.perform(post("/api/ledger/backup").param("directory", "somewhere"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", containsString("is no absolute path")));
    api.perform(get("/api/ledger/progress")).andExpect(jsonPath("$").isEmpty());
  }

  private Batch record(String name) {
    return fixture
        .ledger()
        .record(new SubmissionId(name), "lan", Stream.of(new Draft(Note.of(name, "x"), 0, "")));
  }
}
