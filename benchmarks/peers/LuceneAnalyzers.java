import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;

/** Tokens a second of Apache Lucene's language analyzers, on the last column of gzipped lines: the peer of "analysis speed". */
public final class LuceneAnalyzers {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 12;

    /** Arguments: a language, a file, how many texts of it. Prints tokens of one round, and the best round's tokens a second of the thread's own
 * processor time (collecting garbage and compiling, which other threads do, do not count against it). */
    public static void main(String[] arguments) throws Exception {
        List<String> texts = read(arguments[1], Integer.parseInt(arguments[2]));
        try (Analyzer analyzer = analyzerOf(arguments[0])) {
            long tokens = 0;
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                long start = THREADS.getCurrentThreadCpuTime();
                tokens = count(analyzer, texts);
                best = Math.max(best, tokens / ((THREADS.getCurrentThreadCpuTime() - start) / 1e9));
            }
            System.out.println(tokens + "\t" + Math.round(best));
        }
    }

    /** Stop words are kept out of the lists, so that both sides analyze every word. */
    private static Analyzer analyzerOf(String language) {
        switch (language) {
            case "en": return new EnglishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
            case "de": return new GermanAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
            case "sv": return new SwedishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
            default: return new PolishAnalyzer(org.apache.lucene.analysis.CharArraySet.EMPTY_SET);
        }
    }

    private static long count(Analyzer analyzer, List<String> texts) throws Exception {
        long tokens = 0;
        for (String text : texts) {
            try (TokenStream stream = analyzer.tokenStream("text", text)) {
                stream.reset();
                while (stream.incrementToken()) {
                    tokens++;
                }
                stream.end();
            }
        }
        return tokens;
    }

    private static List<String> read(String path, int count) throws Exception {
        List<String> texts = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(new FileInputStream(path)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && texts.size() < count; line = reader.readLine()) {
                texts.add(line.substring(line.lastIndexOf('\t') + 1));
            }
        }
        return texts;
    }
}
