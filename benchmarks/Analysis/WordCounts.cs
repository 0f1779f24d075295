using System.IO.Compression;
using Chancery.Analysis;

namespace Chancery.Benchmarks.Analysis;

/// <summary>How often each form occurs in a file of paragraphs.</summary>
internal static class WordCounts
{
    /// <param name="path">Lines of source, document and text with tabs between; gzip.</param>
    /// <param name="language">The language to read it in.</param>
    public static Dictionary<string, int> Read(string path, string language)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        Analyzer analyzer = Analyzer.For(language);
        TokenScratch scratch = new();
        foreach (string text in Texts(path))
        {
            TokenReader reader = analyzer.Read(text, scratch);
            while (reader.MoveNext())
            {
                lookup.TryGetValue(reader.Form, out int count);
                lookup[reader.Form] = count + 1;
            }
        }

        return counts;
    }

    /// <summary>The last column of each line.</summary>
    public static IEnumerable<string> Texts(string path)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line[(line.LastIndexOf('\t') + 1)..];
        }
    }
}
