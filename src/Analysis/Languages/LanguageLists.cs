using Chancery.Analysis.Compounds;

namespace Chancery.Analysis.Languages;

/// <summary>What a language's folder in <c>analyzers/</c> holds, beside its stemmer's rules.</summary>
internal sealed class LanguageLists(string language)
{
    private readonly Lazy<CompoundSplitter?> _compounds = new(() => CompoundSplitter.Load(language));

    /// <summary>Function words.</summary>
    public WordList StopWords { get; } = WordList.Load(language, "stopwords");

    /// <summary>Endings written after a mark, with it.</summary>
    public WordList Endings { get; } = WordList.Load(language, "endings");

    /// <summary>Stems that are written down.</summary>
    public StemExceptions StemExceptions { get; } = StemExceptions.Load(language);

    /// <summary>Whether the language has a list of compound parts.</summary>
    public bool HasCompounds { get; } = LanguageFile.Exists(language, "compound-parts");

    /// <summary>What parts compounds, or null where the language writes none as one word. Read when it is first asked for: it is large.</summary>
    public CompoundSplitter? Compounds => _compounds.Value;
}
