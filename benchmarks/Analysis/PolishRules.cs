using Chancery.Analysis.Stemming;

namespace Chancery.Benchmarks.Analysis;

/// <summary>What the rules are learned with.</summary>
internal sealed record RuleSettings
{
    /// <summary>What a rule costs; a word that is stemmed wrongly costs its weight.</summary>
    public double RulePrice { get; init; } = 1;

    /// <summary>What each letter of a rule's ending costs.</summary>
    public double LetterPrice { get; init; } = 0.1;

    /// <summary>The longest ending, in letters.</summary>
    public int EndingMax { get; init; } = 14;

    /// <summary>Weight of a form whose lemma occurs nowhere in the texts.</summary>
    public double UnseenWeight { get; init; } = 0.1;

    /// <summary>Weight of a form whose lemma occurs.</summary>
    public double SeenWeight { get; init; } = 1;

    /// <summary>What each doubling of a form's count adds to its weight.</summary>
    public double CountWeight { get; init; } = 0.1;

    /// <summary>Whether adjectives lose the ending of their lemma too, so that a noun and its adjective of the same root meet.</summary>
    public bool StripsAdjectives { get; init; } = true;

    /// <summary>Whether nouns lose the acute of their last consonant, which most of their forms write as an "i".</summary>
    public bool StripsAcutes { get; init; } = true;

    /// <summary>All forms of lemmas that are expected this often are stemmed as they should be, if need be as whole words.</summary>
    public double CertainCountMin { get; init; } = 5;

    /// <summary>How much more likely a lemma of our own lexicon is than its count says.</summary>
    public double CertainFactor { get; init; } = 10;

    /// <summary>Whether nouns lose the ending of their lemma too, so that a name need not tell its gender.</summary>
    public bool StripsNouns { get; init; } = true;
}

/// <summary>Learns Polish suffix rules from lemmas, forms and how often they occur.</summary>
internal static class PolishRules
{
    private const int KeptMin = 3;
    private const string Vowels = "aąeęioóuy";
    private const string Acutes = "ćńśź";
    private const string Plain = "cnsz";

    /// <summary>What the rules turn every form of a lemma into.</summary>
    public static string TargetOf(LemmaPair pair, RuleSettings settings)
    {
        string lemma = pair.Lemma;
        bool isAdjective = lemma[^1] is 'y' or 'i';
        if (pair.IsVerb)
        {
            return lemma;
        }

        if (isAdjective ? !settings.StripsAdjectives : !settings.StripsNouns)
        {
            return lemma;
        }

        int length = lemma.Length;
        while (length > KeptMin && Vowels.Contains(lemma[length - 1], StringComparison.Ordinal))
        {
            length--;
        }

        return settings.StripsAcutes && Acutes.IndexOf(lemma[length - 1], StringComparison.Ordinal) is >= 0 and int acute
            ? lemma[..(length - 1)] + Plain[acute]
            : lemma[..length];
    }

    public static List<(string Ending, Edit Edit)> Learn(
        IReadOnlyList<LemmaPair> pairs, IReadOnlyDictionary<string, int> counts, IReadOnlySet<string> without, RuleSettings settings,
        IReadOnlySet<string>? certain = null)
    {
        Dictionary<string, LemmaPair[]> lemmasOf = pairs
            .Where(pair => !without.Contains(pair.Lemma))
            .GroupBy(pair => pair.Form, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.DistinctBy(pair => pair.Lemma).ToArray(), StringComparer.Ordinal);
        LemmaWeights weights = new(lemmasOf, counts);
        SuffixRuleLearner learner = new(settings.RulePrice, settings.LetterPrice, settings.EndingMax);
        var rules = learner.Learn(lemmasOf.Select(each => ExampleOf(each.Key, each.Value, weights, counts, settings)));
        rules.AddRange(WholeWords(Compile(rules), lemmasOf, weights, settings, certain ?? new HashSet<string>()));
        return rules;
    }

    /// <summary>What the rules get wrong of the common lemmas, word by word.</summary>
    private static List<(string Ending, Edit Edit)> WholeWords(
        SuffixRuleSet rules, Dictionary<string, LemmaPair[]> lemmasOf, LemmaWeights weights, RuleSettings settings, IReadOnlySet<string> certain)
    {
        List<(string, Edit)> words = [];
        foreach ((string form, LemmaPair[] pairs) in lemmasOf.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            LemmaPair likely = pairs.MaxBy(pair => weights.ShareOf(pair.Lemma) * (certain.Contains(pair.Lemma) ? settings.CertainFactor : 1));
            if (weights.ExpectedOf(likely.Lemma) < settings.CertainCountMin && !certain.Contains(likely.Lemma))
            {
                continue;
            }

            char[] buffer = new char[form.Length + 32];
            form.CopyTo(buffer);
            string target = TargetOf(likely, settings);
            Edit edit = Edit.Between(form, target);
            if (form.Length - edit.Cut >= 2 && !buffer.AsSpan(0, rules.Apply(buffer, form.Length, 2)).SequenceEqual(target))
            {
                words.Add(("^" + form, edit));
            }
        }

        return words;
    }

    private static Example ExampleOf(
        string form, LemmaPair[] pairs, LemmaWeights weights, IReadOnlyDictionary<string, int> counts, RuleSettings settings)
    {
        double sum = pairs.Sum(pair => weights.ShareOf(pair.Lemma));
        double most = pairs.Max(pair => weights.ShareOf(pair.Lemma));
        double weight = (most > 1 ? settings.SeenWeight : settings.UnseenWeight)
            + (settings.CountWeight * Math.Log2(1 + counts.GetValueOrDefault(form)));
        return new Example(
            form,
            [
                .. pairs
                    .GroupBy(pair => Edit.Between(form, TargetOf(pair, settings)))
                    .Select(group => (group.Key, weight * group.Sum(pair => weights.ShareOf(pair.Lemma)) / sum)),
            ]);
    }

    /// <summary>The rules as the lines of a file: a line an edit, its endings in their order.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<(string Ending, Edit Edit)> rules) =>
        rules
            .GroupBy(rule => rule.Edit)
            .OrderBy(group => group.Key.Cut)
            .ThenBy(group => group.Key.Replacement, StringComparer.Ordinal)
            .Select(group => $"{group.Key.Cut}{group.Key.Replacement}\t{string.Join(' ', group.Select(rule => rule.Ending.Length == 0 ? "*" : rule.Ending).Order(StringComparer.Ordinal))}");

    /// <summary>The rules as the stemmer reads them.</summary>
    public static SuffixRuleSet Compile(IReadOnlyList<(string Ending, Edit Edit)> rules)
    {
        using StringReader reader = new(string.Join('\n', Lines(rules)));
        return SuffixRuleSet.Read(reader);
    }
}
