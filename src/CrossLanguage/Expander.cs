using Chancery.Analysis;
using Chancery.CrossLanguage.Learning;

namespace Chancery.CrossLanguage;

/// <summary>How a query may be expanded.</summary>
/// <param name="From">The language the query is in, if whoever asks knows it.</param>
/// <param name="Translate">False searches each language for the words as they stand.</param>
/// <param name="Without">Translations that are not wanted, in any form, compared without case.</param>
public sealed record ExpansionOptions(string? From = null, bool Translate = true, IReadOnlyList<string>? Without = null);

/// <summary>Turns the words of a query into weighted terms of each language. Thread-safe.</summary>
public sealed class Expander(Lexicon lexicon, LearnedLexicon? learned = null)
{
    private readonly TermCutter _cutter = new(lexicon);
    private readonly LearnedExpansions _learned = new(learned ?? LearnedLexicon.Empty);

    /// <summary>Expands a run of words that stand side by side in a query.</summary>
    /// <param name="text">The words as they were typed.</param>
    /// <param name="context">The whole query's words, which tell the language better than one run of them.</param>
    /// <param name="options">What is known and wanted.</param>
    /// <returns>The terms in their order; function words are left out where other words remain.</returns>
    public IReadOnlyList<ExpandedTerm> Expand(string text, string context, ExpansionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var languages = ReadingLanguages(context, options);
        var pieces = _cutter.Cut(text, languages, options);
        bool onlyFunctionWords = pieces.TrueForAll(piece => piece.IsFunctionWord);
        return [.. pieces
            .Where(piece => onlyFunctionWords || !piece.IsFunctionWord)
            .Select(piece => Expand(piece, languages, options))];
    }

    /// <summary>The languages a query is read in: the one that is named, else those whose lexicon and function words explain most of its words; all of them where nothing tells.</summary>
    public IReadOnlyList<string> ReadingLanguages(string context, ExpansionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.From is { } from)
        {
            return [from];
        }

        var evidence = Analyzer.Languages.Select(language => _cutter.Evidence(context, language)).ToList();
        return [.. Analyzer.Languages.Where((_, i) => evidence[i] == evidence.Max())];
    }

    private ExpandedTerm Expand(Piece piece, IReadOnlyList<string> languages, ExpansionOptions options)
    {
        IReadOnlyList<string> readIn = piece.Readings.Count > 0 ? [.. piece.Readings.Select(reading => reading.Language)] : languages;
        var expansions = Analyzer.Languages.ToDictionary<string, string, IReadOnlyList<Expansion>>(
            language => language,
            language => TermExpansion.Of(piece, language, readIn, options, _learned),
            StringComparer.Ordinal);
        return new ExpandedTerm(piece.Text, piece.Words, readIn, expansions, piece.IsFunctionWord);
    }
}
