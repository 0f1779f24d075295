using Chancery.Analysis;

namespace Chancery.Indexer.Evaluation;

/// <summary>Makes a query of the words that tell a clause from the others of its language: those of the highest tf·idf.</summary>
internal sealed class TellingWords
{
    /// <summary>Words a query has, where the clause has as many.</summary>
    public const int WordsMax = 4;

    private const int LettersMin = 2;
    private static readonly HashSet<string> Operators = new(["AND", "OR", "NOT"], StringComparer.Ordinal);

    private readonly Analyzer _analyzer;
    private readonly Dictionary<string, int> _rowsWith = new(StringComparer.Ordinal);
    private readonly int _rows;

    /// <param name="language">The language.</param>
    /// <param name="texts">Its texts, over which words are counted.</param>
    public TellingWords(string language, IEnumerable<string> texts)
    {
        _analyzer = Analyzer.For(language);
        foreach (string text in texts)
        {
            _rows++;
            foreach (string stem in Words(text).Select(word => word.Stem).Distinct(StringComparer.Ordinal))
            {
                _rowsWith[stem] = _rowsWith.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>The query for one of the texts: the words as they stand, in the text's order; empty where it has none.</summary>
    /// <remarks>A word has letters only; of words that tell as much the one that stands first is taken.</remarks>
    public string QueryOf(string text)
    {
        var words = Words(text)
            .GroupBy(word => word.Stem, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count() * Math.Log((double)(_rows + 1) / _rowsWith[group.Key]))
            .ThenBy(group => group.First().Start)
            .Take(WordsMax)
            .Select(group => group.First())
            .OrderBy(word => word.Start)
            .Select(word => Plain(text[word.Start..word.End]));
        return string.Join(' ', words);
    }

    private IEnumerable<Token> Words(string text) =>
        _analyzer.Analyze(text).Where(token =>
            !token.IsStopWord && token.Form.Length >= LettersMin && !token.Form.Any(char.IsDigit) && token.Form.Any(char.IsLetter));

    /// <summary>Keeps a word from being read as query syntax.</summary>
    private static string Plain(string word) =>
        Operators.Contains(word)
            ? word.ToLowerInvariant()
            : string.Concat(word.Select(c => char.IsLetterOrDigit(c) || c is '-' or '\'' or '’' or '.' ? c.ToString() : $"\\{c}"));
}
