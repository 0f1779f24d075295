using System.IO.Compression;
using Chancery.Analysis;

namespace Chancery.Indexer.Evaluation;

/// <summary>A clause in several languages.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Texts">By language; a language may be missing.</param>
internal sealed record ParallelRow(string Id, IReadOnlyDictionary<string, string> Texts);

/// <summary>Reads parallel TSV: a header <c>id</c> and languages, then a clause a line; gzip where the name ends in <c>.gz</c>.</summary>
internal static class ParallelRows
{
    /// <summary>Reads all rows that have two languages or more.</summary>
    /// <exception cref="UsageException">The file is missing or is no parallel TSV.</exception>
    public static IReadOnlyList<ParallelRow> Read(string path)
    {
        try
        {
            using Stream file = File.OpenRead(path);
            using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file;
            using var reader = new StreamReader(plain);
            return Read(path, reader);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new UsageException($"{path} can't be read: {error.Message}");
        }
    }

    /// <summary>At most <paramref name="most"/> of the rows, spread evenly over all of them, in their order.</summary>
    public static IReadOnlyList<ParallelRow> Sample(IReadOnlyList<ParallelRow> rows, int most) =>
        rows.Count <= most
            ? rows
            : [.. Enumerable.Range(0, most).Select(i => rows[(int)((long)i * rows.Count / most)])];

    private static List<ParallelRow> Read(string path, TextReader reader)
    {
        var columns = (reader.ReadLine() ?? "").Split('\t').Select(name => name.Trim().ToLowerInvariant()).ToArray();
        if (columns[0] != "id" || columns.Count(Analyzer.Languages.Contains) < 2)
        {
            throw new UsageException($"{path}: the first line must be 'id' and two or more of {string.Join(", ", Analyzer.Languages)}, parted by tabs");
        }

        var rows = new List<ParallelRow>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            var texts = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int i = 1; i < Math.Min(cells.Length, columns.Length); i++)
            {
                if (Analyzer.Languages.Contains(columns[i]) && !string.IsNullOrWhiteSpace(cells[i]))
                {
                    texts[columns[i]] = cells[i].Trim();
                }
            }

            if (texts.Count > 1)
            {
                rows.Add(new ParallelRow(cells[0], texts));
            }
        }

        return rows;
    }
}
