namespace Chancery.Documents.Reading;

/// <summary>
/// Reads bulk <c>.tsv</c>: parallel rows under a header <c>id</c>, then languages. The part of the id before its last
/// slash names the work, the rest the clause; without a slash the file name is the work.
/// </summary>
internal sealed class ParallelTsvReader : ISourceReader
{
    public IReadOnlyList<string> Extensions { get; } = [".tsv"];

    public Claim Judge(FileHead head) => head.Kind == ContentKind.Text ? Claim.ByName : Claim.None;

    public Reading Read(SourceFile file, ReadBudget budget)
    {
        var text = file.Decode();
        var refusals = new List<Refusal>();
        var works = new BulkWorks(WorkId.FromWords(WorkId.FromFileName(file.Path).Stem), fileLanguage: null);
        var position = 0;
        var number = 1;
        TextLines.TryNext(text, ref position, out var header);
        var columns = Columns(header, file.Path, refusals);
        while (TextLines.TryNext(text, ref position, out var line))
        {
            budget.Check();
            number++;
            if (!line.IsWhiteSpace() && Take(line, columns, works, budget.Options, number) is { } reason)
            {
                refusals.Add(new Refusal(file.Path, number, reason));
            }
        }

        return new Reading(works.ToTexts(), refusals);
    }

    // The language of each column; null where the column is none of the four.
    private static string?[] Columns(ReadOnlySpan<char> header, string path, List<Refusal> refusals)
    {
        var names = header.ToString().Split('\t', StringSplitOptions.TrimEntries);
        if (!names[0].Equals("id", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException("the first line is no header: expected \"id\", then languages, parted by tabs");
        }

        var columns = new string?[names.Length];
        for (var i = 1; i < names.Length; i++)
        {
            var language = Languages.Normalize(names[i]);
            columns[i] = Languages.IsKnown(language) ? language : null;
            if (columns[i] is null && Languages.IsTag(language))
            {
                refusals.Add(new Refusal(path, 1, $"column {i + 1} is left out: {Languages.Unknown(language)}"));
            }
        }

        return columns.All(column => column is null)
            ? throw new RefusedException($"the header names no language that Chancery reads ({string.Join(", ", Languages.All)})")
            : columns;
    }

    private static string? Take(ReadOnlySpan<char> line, string?[] columns, BulkWorks works, ReadOptions options, int number)
    {
        if (line.Length > options.LineCharsMax)
        {
            return TextLines.TooLong(line.Length, number, options);
        }

        var cells = line.ToString().Split('\t');
        if (cells.Length > columns.Length || cells.Length < 2)
        {
            return $"{cells.Length} cells where the header has {columns.Length}";
        }

        var slash = cells[0].LastIndexOf('/');
        var work = slash < 0 ? null : cells[0][..slash];
        var clause = cells[0][(slash + 1)..];
        var taken = false;
        for (var i = 1; i < cells.Length; i++)
        {
            if (columns[i] is { } language && !string.IsNullOrWhiteSpace(cells[i]))
            {
                var declared = new Declared { Work = work, Language = language, LanguageIsFirm = true, Where = "the header" };
                taken |= works.Add(new BulkClause(declared, clause, cells[i], [])) is null;
            }
        }

        return taken ? null : "no text in any language";
    }
}
