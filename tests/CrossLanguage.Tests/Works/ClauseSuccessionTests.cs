using Chancery.CrossLanguage.Works;

namespace Chancery.CrossLanguage.Tests.Works;

public sealed class ClauseSuccessionTests
{
    private static readonly string[] Texts =
    [
        "The Parties open a consulate in the harbour town.",
        "Ferries sail twice a week between the two ports.",
        "Fishing grounds west of the lighthouse are closed in spring.",
        "Students of shipbuilding are exchanged every autumn.",
        "Storm warnings are passed on within the hour.",
    ];

    private static List<LabelledText> Numbered(IEnumerable<string> texts) =>
        [.. texts.Select((text, i) => new LabelledText($"cl_{i + 1}", text))];

    private static string Now(Succession succession, string label) =>
        succession.Redirects.TryGetValue(label, out string? now) ? now : label;

    private static void EveryOldIdLeadsToItsText(List<LabelledText> before, Succession succession, List<LabelledText> now)
    {
        foreach (var old in before)
        {
            string label = Now(succession, old.Label);
            int place = succession.Labels.ToList().IndexOf(label);
            Assert.True(
                label.Length == 0 ? !now.Exists(clause => clause.Text == old.Text) : now[place].Text == old.Text,
                $"{old.Label} leads to '{label}'");
        }
    }

    [Fact]
    public void Nothing_changes_where_nothing_changed()
    {
        var clauses = Numbered(Texts);

        var succession = ClauseSuccession.Of(clauses, null, clauses);

        Assert.Equal(clauses.Select(clause => clause.Label), succession.Labels);
        Assert.Empty(succession.Redirects);
    }

    [Fact]
    public void A_clause_pushed_down_takes_its_new_number_and_its_old_id_follows()
    {
        var before = Numbered(Texts);
        var now = Numbered(["A new clause about beacons on the breakwater.", .. Texts]);

        var succession = ClauseSuccession.Of(before, null, now);

        Assert.Equal(["cl_1~2", "cl_2~2", "cl_3~2", "cl_4~2", "cl_5~2", "cl_6"], succession.Labels);
        EveryOldIdLeadsToItsText(before, succession, now);
    }

    [Fact]
    public void A_clause_that_is_gone_says_so_and_its_id_is_never_given_again()
    {
        var before = Numbered(Texts);
        var once = Numbered(Texts.Where((_, i) => i != 1));
        var first = ClauseSuccession.Of(before, null, once);
        Assert.Equal("", first.Redirects["cl_2"]);

        var labelled = once.Select((clause, i) => new LabelledText(first.Labels[i], clause.Text)).ToList();
        var twice = Numbered([Texts[0], "A wholly different second clause on lamp oil.", .. Texts[2..]]);
        var second = ClauseSuccession.Of(labelled, first.Redirects, twice);

        Assert.Equal("", second.Redirects["cl_2"]);
        Assert.DoesNotContain("cl_2", second.Labels);
        foreach (var old in before.Where(clause => clause.Label != "cl_2"))
        {
            Assert.Equal(old.Text, twice[second.Labels.ToList().IndexOf(Now(second, old.Label))].Text);
        }
    }

    [Fact]
    public void Two_clauses_that_became_one_both_lead_to_it()
    {
        var before = Numbered(Texts);
        var now = Numbered([Texts[0], $"{Texts[1]} {Texts[2]}", Texts[3], Texts[4]]);

        var succession = ClauseSuccession.Of(before, null, now);

        Assert.Equal(Now(succession, "cl_2"), Now(succession, "cl_3"));
        Assert.Equal("cl_2", Now(succession, "cl_2"));
    }

    [Fact]
    public void A_reworded_clause_is_the_same_clause()
    {
        var before = Numbered(Texts);
        var now = Numbered(Texts.Select(text => text.Replace("within the hour", "within an hour", StringComparison.Ordinal)));

        var succession = ClauseSuccession.Of(before, null, now);

        Assert.Empty(succession.Redirects);
    }

    [Fact]
    public void Random_editions_never_lose_a_text_and_never_give_a_label_twice()
    {
        var random = new Random(20261121);
        for (int run = 0; run < 200; run++)
        {
            var texts = Enumerable.Range(0, 12).Select(_ => Sentence(random)).ToList();
            var labelled = Numbered(texts);
            IReadOnlyDictionary<string, string>? redirects = null;
            var named = labelled.ToDictionary(clause => clause.Label, clause => clause.Text);
            for (int edition = 0; edition < 4; edition++)
            {
                var next = Edit(random, [.. labelled.Select(clause => clause.Text)]);
                var succession = ClauseSuccession.Of(labelled, redirects, Numbered(next));
                Assert.Equal(succession.Labels.Count, succession.Labels.Distinct().Count());
                labelled = [.. next.Select((text, i) => new LabelledText(succession.Labels[i], text))];
                redirects = succession.Redirects;
                foreach (var clause in labelled)
                {
                    named.TryAdd(clause.Label, clause.Text);
                    Assert.Equal(named[clause.Label], clause.Text);
                }

                foreach (var (label, text) in named)
                {
                    string now = redirects.GetValueOrDefault(label, label);
                    Assert.Equal(now.Length == 0 ? null : text, labelled.Find(clause => clause.Label == now).Text);
                }
            }
        }
    }

    private static List<string> Edit(Random random, List<string> texts)
    {
        texts.RemoveAt(random.Next(texts.Count));
        string moved = texts[random.Next(texts.Count)];
        texts.Remove(moved);
        texts.Insert(random.Next(texts.Count), moved);
        for (int i = 0; i < 3; i++)
        {
            texts.Insert(random.Next(texts.Count), Sentence(random));
        }

        return texts;
    }

    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, 8).Select(_ => $"word{random.Next(100_000)}"));
}
