package org.anbinh.ground.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds and reads the files that the program carries. */
public final class Documents {
  private static final String ENDING = ".yaml";

  private Documents() {}

  /** All YAML files at any depth below a folder of the class path, by path. */
  public static Collection<Document> below(String folder) {
    var found = new TreeMap<String, Document>();
    try {
      var finder = new PathMatchingResourcePatternResolver(Documents.class.getClassLoader());
      for (Resource file : finder.getResources("classpath*:" + folder + "/**/*" + ENDING)) {
        Document document = read(folder, file);
        if (found.put(document.path(), document) != null) {
          throw new BadDocumentException(
              document.root().place(),
              "the class path has this file twice; give one of them another name");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The files below " + folder + " cannot be listed", e);
    }
    return found.values();
  }

  private static Document read(String folder, Resource file) throws IOException {
    String address = file.getURL().toString();
    String marker = "/" + folder + "/";
    String name = address.substring(address.lastIndexOf(marker) + marker.length());
    try (InputStream in = file.getInputStream()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return parse(folder + "/" + name, name.substring(0, name.length() - ENDING.length()), text);
    }
  }

  /** Reads the text of one file, whose name is used in messages. */
  public static Document parse(String file, String path, String text) {
    return new Document(path, new DocumentParser(file, text).root());
  }
}
