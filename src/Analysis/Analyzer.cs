using Chancery.Analysis.Languages;

namespace Chancery.Analysis;

/// <summary>
/// One language's way from text to tokens. The same object serves index, query, highlight and monitoring;
/// nothing else splits text. Thread-safe.
/// </summary>
public sealed class Analyzer
{
    /// <summary>Each read when it is first asked for.</summary>
    private static readonly Lazy<Analyzer>[] Loaded =
        [.. LanguageTable.Languages.Select((_, number) => new Lazy<Analyzer>(() => new Analyzer(LanguageTable.Load(number))))];

    private readonly LanguageStages _stages;

    private Analyzer(LanguageStages stages) => _stages = stages;

    /// <summary>The languages there are analyzers for, as ISO 639-1 codes, always in this order.</summary>
    public static IReadOnlyList<string> Languages => LanguageTable.Languages;

    /// <summary>ISO 639-1 code of the analyzer's language.</summary>
    public string Language => _stages.Language;

    /// <summary>Whether the language writes compounds as one word, which are parted (<see cref="TokenReader.FindParts"/>).</summary>
    public bool HasParts => _stages.HasParts;

    /// <summary>Gives the analyzer of a language; always the same object for the same language.</summary>
    /// <param name="language"><c>en</c>, <c>de</c>, <c>sv</c> or <c>pl</c>.</param>
    /// <exception cref="ArgumentException">There is no analyzer for the language; the message names it.</exception>
    public static Analyzer For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (int i = 0; i < Languages.Count; i++)
        {
            if (Languages[i] == language)
            {
                return Loaded[i].Value;
            }
        }

        throw new ArgumentException(
            $"There is no analyzer for the language \"{language}\"; there is one for each of {string.Join(", ", Languages)}.",
            nameof(language));
    }

    /// <summary>Starts reading a text. Allocates nothing; neither does the reader.</summary>
    /// <param name="text">Any UTF-16, lone surrogates included.</param>
    /// <param name="scratch">Buffers for the reader's terms, in nobody else's use while the reader is.</param>
    public TokenReader Read(ReadOnlySpan<char> text, TokenScratch scratch)
    {
        ArgumentNullException.ThrowIfNull(scratch);
        return new TokenReader(text, scratch, _stages);
    }

    /// <summary>Whether a form (NFC, lower case) is a function word of the language.</summary>
    /// <remarks>A token can be none although its form is one: "WHO" among words in lower case (<see cref="TokenReader.IsStopWord"/>).</remarks>
    public bool IsStopWord(ReadOnlySpan<char> form) => _stages.IsStopWord(form);

    /// <summary>The words of a text in a list, for tools, queries and tests: allocates.</summary>
    public IReadOnlyList<Token> Analyze(string text) => Analyze(text, withParts: false);

    /// <summary>The words of a text and the parts of its compounds, each part after its word: allocates.</summary>
    public IReadOnlyList<Token> AnalyzeWithParts(string text) => Analyze(text, withParts: true);

    /// <summary>The analyzer with some stages left out, to measure what they are good for; a new one each time.</summary>
    internal Analyzer With(AnalyzerOptions options) => new(_stages.With(options));

    private List<Token> Analyze(string text, bool withParts)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        TokenReader reader = Read(text, new TokenScratch());
        while (reader.MoveNext())
        {
            tokens.Add(new Token(
                reader.Stem.ToString(), reader.Form.ToString(), reader.Start, reader.End, reader.Position, reader.IsStopWord));
            int parts = withParts ? reader.FindParts() : 0;
            for (int i = 0; i < parts; i++)
            {
                WordPart part = reader.Part(i);
                tokens.Add(new Token(
                    reader.PartStem(i).ToString(), reader.PartForm(i).ToString(), part.Start, part.End, reader.Position, false,
                    part.IsSimple ? TokenKind.Part : TokenKind.PartOfParts));
            }
        }

        return tokens;
    }
}
