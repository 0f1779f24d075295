namespace Chancery.Documents.Describing;

/// <summary>Reads the tables of language data that are built into the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows below the header; lines that start with "#" are remarks.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Lines(name).Skip(1).Select(line => line.Split('\t'));

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
