using Chancery.Analysis;

namespace Chancery.CrossLanguage.Works;

/// <summary>A clause of a document, as far as succession is concerned.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Text">Its text.</param>
public readonly record struct LabelledText(string Label, string Text);

/// <summary>What becomes of labels when a document comes again.</summary>
/// <param name="Labels">Labels of the new clauses, in their order.</param>
/// <param name="Redirects">Every label that was ever given and is not among them: to the label that its text has now, or to an empty text where it is gone.</param>
public sealed record Succession(IReadOnlyList<string> Labels, IReadOnlyDictionary<string, string> Redirects);

/// <summary>
/// Keeps ids for ever: a label that was once given to a text is never given to another. A clause that is renumbered takes
/// the label of its new number, or that label with <c>~2</c>, <c>~3</c> … where it once named another text, and its old label
/// redirects to it.
/// </summary>
public static class ClauseSuccession
{
    /// <summary>Share of words that two texts must have in common to be one clause, reworded.</summary>
    private const float SameClauseMin = 0.6f;

    /// <summary>Share of an old clause's words that must stand in a new one for it to have gone into that one.</summary>
    private const float AbsorbedMin = 0.8f;

    /// <summary>Separates a label from the ordinal of the text it names.</summary>
    public const char Mark = '~';

    /// <summary>A label without its ordinal: what parallel clauses agree in.</summary>
    public static string Plain(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        int mark = label.LastIndexOf(Mark);
        return mark < 0 ? label : label[..mark];
    }

    /// <summary>Finds out which old clause each new one continues, and names the new ones.</summary>
    /// <param name="before">The clauses as they were.</param>
    /// <param name="redirects">The redirects as they were.</param>
    /// <param name="now">The clauses as they come, labelled by their numbers.</param>
    public static Succession Of(
        IReadOnlyList<LabelledText> before, IReadOnlyDictionary<string, string>? redirects, IReadOnlyList<LabelledText> now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var heirs = Heirs(before, now);
        var labels = Name(before, redirects, now, heirs);
        var after = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int old = 0; old < before.Count; old++)
        {
            string heir = heirs[old] < 0 ? "" : labels[heirs[old]];
            if (heir != before[old].Label)
            {
                after[before[old].Label] = heir;
            }
        }

        foreach (var (label, target) in redirects ?? new Dictionary<string, string>())
        {
            after[label] = target.Length > 0 && after.TryGetValue(target, out string? further) ? further : target;
        }

        return new Succession(labels, after);
    }

    /// <summary>For each old clause the new one that has its text, or -1.</summary>
    private static int[] Heirs(IReadOnlyList<LabelledText> before, IReadOnlyList<LabelledText> now)
    {
        var heirs = Enumerable.Repeat(-1, before.Count).ToArray();
        var taken = new bool[now.Count];
        var byText = now.Select((clause, i) => (clause.Text, i)).ToLookup(each => each.Text, each => each.i, StringComparer.Ordinal);
        for (int old = 0; old < before.Count; old++)
        {
            // Of equal texts the one with the same label, else the first that is free.
            var same = byText[before[old].Text].Where(i => !taken[i]).ToList();
            if (same.Count > 0)
            {
                string label = Plain(before[old].Label);
                heirs[old] = same.OrderBy(i => now[i].Label == label ? 0 : 1).First();
                taken[heirs[old]] = true;
            }
        }

        FindReworded(before, now, heirs, taken);
        return heirs;
    }

    private static void FindReworded(IReadOnlyList<LabelledText> before, IReadOnlyList<LabelledText> now, int[] heirs, bool[] taken)
    {
        var words = now.Select(clause => Words(clause.Text)).ToList();
        for (int old = 0; old < before.Count; old++)
        {
            if (heirs[old] >= 0)
            {
                continue;
            }

            var mine = Words(before[old].Text);
            int best = -1;
            float bestShare = 0;
            for (int i = 0; i < now.Count; i++)
            {
                float share = Share(mine, words[i], taken[i]);
                if (share > bestShare)
                {
                    (best, bestShare) = (i, share);
                }
            }

            if (best >= 0)
            {
                heirs[old] = best;
                taken[best] = true;
            }
        }
    }

    /// <summary>How surely a new text continues an old one; 0 where it does not.</summary>
    private static float Share(HashSet<string> old, HashSet<string> candidate, bool taken)
    {
        if (old.Count == 0 || candidate.Count == 0)
        {
            return 0;
        }

        int common = old.Count(candidate.Contains);
        float alike = (float)common / (old.Count + candidate.Count - common);
        if (alike >= SameClauseMin && !taken)
        {
            return 1 + alike;
        }

        // Two clauses became one, or one became several: the old label goes where most of its words went.
        float absorbed = (float)common / old.Count;
        float fromOld = (float)common / candidate.Count;
        return absorbed >= AbsorbedMin ? absorbed : !taken && fromOld >= AbsorbedMin ? fromOld * absorbed : 0;
    }

    private static HashSet<string> Words(string text) =>
        Analyzer.For(Analyzer.Languages[0]).Analyze(text).Select(token => token.Form).ToHashSet(StringComparer.Ordinal);

    private static string[] Name(
        IReadOnlyList<LabelledText> before, IReadOnlyDictionary<string, string>? redirects, IReadOnlyList<LabelledText> now, int[] heirs)
    {
        var given = before.Select(clause => clause.Label).Concat(redirects?.Keys ?? []).ToHashSet(StringComparer.Ordinal);
        var continued = new Dictionary<int, string>();
        for (int old = 0; old < before.Count; old++)
        {
            // Of several old clauses that became one, the one whose number it keeps lends its label.
            if (heirs[old] >= 0 && Plain(before[old].Label) == now[heirs[old]].Label)
            {
                continued.TryAdd(heirs[old], before[old].Label);
            }
        }

        var labels = new string[now.Count];
        for (int i = 0; i < now.Count; i++)
        {
            labels[i] = continued.TryGetValue(i, out string? kept) ? kept : Fresh(now[i].Label, given);
            given.Add(labels[i]);
        }

        return labels;
    }

    private static string Fresh(string label, HashSet<string> given)
    {
        string fresh = label;
        for (int ordinal = 2; given.Contains(fresh); ordinal++)
        {
            fresh = $"{label}{Mark}{ordinal}";
        }

        return fresh;
    }
}
