using Chancery.Analysis;

namespace Chancery.CrossLanguage.Learning;

/// <summary>The content words of one language in the training clauses: stems by number, and how each is commonly written.</summary>
internal sealed class TrainingVocabulary(string language)
{
    private readonly Analyzer _analyzer = Analyzer.For(language);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly List<Dictionary<string, int>> _forms = [];

    public string Language => language;

    public int Count => _stems.Count;

    public string Stem(int number) => _stems[number];

    public int? Find(string stem) => _numbers.TryGetValue(stem, out int number) ? number : null;

    /// <summary>The commonest form of a stem, of equals the first in ordinal order.</summary>
    public string Form(int number) =>
        _forms[number].OrderByDescending(form => form.Value).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The numbers of a text's content words in their order; function words, figures and single letters are left out.</summary>
    public int[] Add(string text)
    {
        var words = new List<int>();
        foreach (var token in _analyzer.Analyze(text))
        {
            if (IsContent(token))
            {
                words.Add(Add(token));
            }
        }

        return [.. words];
    }

    /// <summary>Whether a word is worth learning a translation of.</summary>
    public static bool IsContent(Token token) =>
        !token.IsStopWord && token.Form.Length > 1 && token.Form.Any(char.IsLetter) && !token.Form.Any(char.IsDigit);

    private int Add(Token token)
    {
        if (!_numbers.TryGetValue(token.Stem, out int number))
        {
            number = _stems.Count;
            _numbers.Add(token.Stem, number);
            _stems.Add(token.Stem);
            _forms.Add(new Dictionary<string, int>(StringComparer.Ordinal));
        }

        _forms[number][token.Form] = _forms[number].GetValueOrDefault(token.Form) + 1;
        return number;
    }
}
