using System.Text;
using System.Text.RegularExpressions;
using Chancery.Documents.Describing;
using Chancery.Documents.Reading;
using Chancery.Documents.Splitting;

namespace Chancery.Documents;

/// <summary>Reads files into documents: Read → Split, then language and metadata. Thread-safe and reusable.</summary>
public sealed class DocumentReader
{
    // A page whose declared language the text contradicts this surely has kept its template's.
    private const double OverruleConfidence = 0.9;
    private const int SampleCharsMax = 20_000;

    private const int SampleBlocks = 50;
    private const int SentenceCharsMin = 60;

    private static readonly string NoneOfTheFour =
        $"the text's language is none of those that Chancery reads ({string.Join(", ", Languages.All)}); if it is, name it in the file name (name.en.txt)";

    private readonly ReadOptions _options;
    private readonly LanguageDetector _detector = new();

    /// <param name="options">What the caller knows beforehand, and what one file may cost.</param>
    /// <exception cref="ArgumentException">The options force a language that Chancery doesn't read.</exception>
    public DocumentReader(ReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Language is { } language && !Languages.IsKnown(language))
        {
            throw new ArgumentException(Languages.Unknown(language), nameof(options));
        }

        _options = options;
    }

    /// <summary>Reads one file into documents.</summary>
    /// <param name="path">The file; its name may declare a language ("name.pl.txt").</param>
    /// <param name="cancellationToken">Gives the file up.</param>
    /// <returns>The documents; what can't be taken is in the refusals. Bad input never throws.</returns>
    /// <exception cref="OperationCanceledException">The caller gave the file up.</exception>
    public ReadResult Read(string path, CancellationToken cancellationToken = default)
    {
        var documents = new List<Document>();
        var refusals = new List<Refusal>();
        var length = 0L;
        try
        {
            var budget = new ReadBudget(_options, cancellationToken);
            var file = SourceFile.Open(path, budget);
            var reading = SourceReaders.Find(path, file.Head).Read(file, budget);
            refusals.AddRange(reading.Refusals);
            foreach (var text in reading.Texts)
            {
                length += text.Length;
                Take(text, path, budget, documents, refusals);
            }

            if (documents.Count == 0 && refusals.Count == 0)
            {
                throw new RefusedException("no clause found in it");
            }
        }
        catch (RefusedException e)
        {
            refusals.Add(new Refusal(path, null, e.Message));
        }
        catch (RegexMatchTimeoutException)
        {
            refusals.Add(new Refusal(path, null, "its text takes too long to analyse; it is given up"));
        }

        return new ReadResult(path, documents, refusals) { TextLength = length };
    }

    private void Take(SourceText text, string path, ReadBudget budget, List<Document> documents, List<Refusal> refusals)
    {
        var split = text.Clauses is { } finished
            ? new SplitText { Clauses = finished, HasNumberedClauses = finished.Any(clause => clause.Number.Length > 0) }
            : Splitter.Split(text, budget);
        if (split.Clauses.Count == 0)
        {
            // Text in a script of none of the four languages is left out before it is split.
            var isForeign = text.Length >= SentenceCharsMin && _detector.Detect(string.Join('\n', text.Blocks.Take(SampleBlocks).Select(block => block.Text))).Language is null;
            refusals.Add(new Refusal(path, null, isForeign ? NoneOfTheFour : "no clause found in it"));
            return;
        }

        var (stem, tag) = WorkId.FromFileName(path);
        var (language, reason) = Language(tag, text.Declared, split.Clauses);
        if (!Languages.IsKnown(language))
        {
            var what = text.Clauses is null || text.Declared.Work is null ? "" : $"work '{text.Declared.Work}': ";
            refusals.Add(new Refusal(path, null, what + reason));
            return;
        }

        foreach (var part in Parts(text, language!, split.Clauses))
        {
            if (part.Language is null)
            {
                refusals.Add(new Refusal(path, null, $"{part.Clauses.Count} of its {split.Clauses.Count} clauses are in none of the languages that Chancery reads and are left out"));
                continue;
            }

            documents.Add(Document(text, split with { Clauses = part.Clauses }, part.Language, stem, path, reason));
        }
    }

    private IReadOnlyList<LanguagePart> Parts(SourceText text, string language, IReadOnlyList<Clause> clauses) =>
        text.Clauses is not null || _options.Language is not null
            ? [new LanguagePart(language, clauses)]
            : ClauseLanguages.Part(_detector, language, clauses);

    private Document Document(SourceText text, SplitText split, string language, string stem, string path, string reason)
    {
        var isBulk = text.Clauses is not null;
        var work = _options.Work is { } forced ? WorkId.FromData(forced)
            : text.Declared.Work is { } named ? WorkId.FromData(named)
            : WorkId.FromWords(stem);
        return new Document(work, language, MetadataFinder.Find(text.Declared, split, isBulk ? work : stem, reason), split.Clauses, path)
        {
            IsWorkNamed = _options.Work is not null || text.Declared.Work is not null || isBulk,
        };
    }

    // The caller's word, the file name, what the file declares, what its text shows: in this order.
    private (string? Language, string Reason) Language(string? tag, Declared declared, IReadOnlyList<Clause> clauses)
    {
        if (_options.Language is { } forced && !declared.LanguageIsFirm)
        {
            return (forced, "as asked");
        }

        if (declared is { LanguageIsFirm: true, Language: { } firm })
        {
            return (firm, "declared in " + declared.Where);
        }

        if (tag is not null)
        {
            return Languages.IsKnown(tag) ? (tag, "from file name") : (null, "the file name says: " + Languages.Unknown(tag));
        }

        if (declared.Language is { } said && Languages.Normalize(said) is { Length: > 0 } language && !declared.LanguageIsWeak)
        {
            return Languages.IsKnown(language) ? (language, "declared in " + declared.Where) : (null, $"{declared.Where} says: " + Languages.Unknown(language));
        }

        return Detected(declared, Sample(clauses));
    }

    private (string? Language, string Reason) Detected(Declared declared, string sample)
    {
        var (detected, confidence) = _detector.Detect(sample);
        if (declared.Language is { } weak && Languages.Normalize(weak) is var said && Languages.IsKnown(said) && (detected == said || confidence < OverruleConfidence))
        {
            return (said, "declared in " + declared.Where);
        }

        return detected is null
            ? (null, NoneOfTheFour)
            : (detected, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"detected ({confidence:0.00})"));
    }

    private static string Sample(IReadOnlyList<Clause> clauses)
    {
        var sample = new StringBuilder();
        foreach (var clause in clauses)
        {
            sample.Append(clause.Text).Append('\n');
            if (sample.Length > SampleCharsMax)
            {
                break;
            }
        }

        return sample.ToString(0, Math.Min(sample.Length, SampleCharsMax));
    }
}
