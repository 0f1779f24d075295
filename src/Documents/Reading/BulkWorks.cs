using System.Runtime.InteropServices;

namespace Chancery.Documents.Reading;

/// <summary>One clause as bulk data gives it.</summary>
internal sealed record BulkClause(Declared Declared, string Number, string Text, IReadOnlyList<string> Sections);

/// <summary>Gathers the clauses of bulk data into documents, in the order in which they come.</summary>
/// <param name="fileWork">The work of clauses that name none.</param>
/// <param name="fileLanguage">The language that the file name declares, if any.</param>
internal sealed class BulkWorks(string fileWork, string? fileLanguage)
{
    private readonly Dictionary<(string Work, string Language), Gathering> _documents = [];
    private readonly List<Gathering> _order = [];

    /// <summary>Takes a clause in, or says why not.</summary>
    public string? Add(BulkClause clause)
    {
        var text = CleanText(clause.Text);
        if (text.Length == 0)
        {
            return "no text: the field \"text\" is missing or empty";
        }

        var language = fileLanguage ?? (clause.Declared.Language is { } declared ? Languages.Normalize(declared) : "");
        if (language.Length > 0 && !Languages.IsKnown(language))
        {
            return Languages.Unknown(language);
        }

        var work = clause.Declared.Work is { } named ? WorkId.FromData(named) : fileWork;
        ref var document = ref CollectionsMarshal.GetValueRefOrAddDefault(_documents, (work, language), out var exists);
        if (!exists)
        {
            document = new Gathering(clause.Declared with { Work = work, Language = language.Length > 0 ? language : null });
            _order.Add(document);
        }

        document!.Add(clause, text);
        return null;
    }

    public IReadOnlyList<SourceText> ToTexts() => [.. _order.Select(document => document.ToText())];

    // Paragraphs within a clause stay apart; all else is one line.
    private static string CleanText(string raw)
    {
        if (raw.AsSpan().IndexOfAny("\n\r\u2028\u2029") < 0)
        {
            return TextCleaner.Clean(raw);
        }

        var paragraphs = new List<string>();
        var position = 0;
        while (TextLines.TryNext(raw, ref position, out var line))
        {
            var clean = TextCleaner.Clean(line);
            if (clean.Length > 0)
            {
                paragraphs.Add(clean);
            }
        }

        return string.Join('\n', paragraphs);
    }

    /// <summary>One document in the making. What its first clause declares holds; later ones fill the gaps.</summary>
    private sealed class Gathering(Declared declared)
    {
        private readonly List<Clause> _clauses = [];
        private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
        private Declared _declared = declared;
        private int _unnumbered;

        public void Add(BulkClause bulk, string text)
        {
            _unnumbered += bulk.Number.Trim().Length == 0 ? 1 : 0;
            var (label, number) = ClauseLabel.FromBulk(bulk.Number, _unnumbered);
            label = ClauseLabel.MakeUnique(label, _labels, _repeats);
            IReadOnlyList<string> sections = [.. bulk.Sections.Select(section => TextCleaner.Clean(section)).Where(section => section.Length > 0)];
            _clauses.Add(new Clause(label, number, sections, text, RoleOf(label)));
            FillGaps(bulk.Declared);
        }

        public SourceText ToText() => new(_declared, [], _clauses);

        private void FillGaps(Declared more)
        {
            if (_declared.Title is null || _declared.Date is null || _declared.Place is null || _declared.Parties is null || _declared.Kind is null || _declared.Source is null)
            {
                _declared = _declared with
                {
                    Title = _declared.Title ?? more.Title,
                    Date = _declared.Date ?? more.Date,
                    Place = _declared.Place ?? more.Place,
                    Parties = _declared.Parties ?? more.Parties,
                    Kind = _declared.Kind ?? more.Kind,
                    Source = _declared.Source ?? more.Source,
                };
            }
        }

        private static ClauseRole RoleOf(string label) =>
            label.StartsWith("rec_", StringComparison.Ordinal) ? ClauseRole.Preamble
            : label.StartsWith("closing", StringComparison.Ordinal) ? ClauseRole.Closing
            : ClauseRole.Body;
    }
}
