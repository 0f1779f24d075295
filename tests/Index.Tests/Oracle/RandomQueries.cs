namespace Chancery.Index.Tests.Oracle;

/// <summary>Random queries of every form.</summary>
internal sealed class RandomQueries(Random random, RandomCorpus corpus)
{
    private static readonly Field[] Fields = [Field.Text, Field.Text, Field.Text, Field.Form, Field.Section, Field.Title];

    public SearchRequest Request() => new(
        Query(random.Next(4)),
        random.Next(3) == 0 ? Filter() : ClauseFilter.None,
        random.Next(5) switch { 0 => 0, 1 => 1, 2 => 10, _ => 10_000 },
        random.Next(3) == 0,
        random.Next(4) == 0);

    public IndexQuery Query(int depth) => (depth > 0 ? random.Next(11) : random.Next(5)) switch
    {
        0 or 1 or 2 => Group(AnyField()),
        3 => Near(),
        4 => random.Next(6) switch { 0 => new EveryClauseQuery(), 1 => new NoClauseQuery(), 2 => new FilterQuery(Filter()), _ => Group(Field.Text) },
        5 => new BestOfQuery([Query(depth - 1), .. Some(depth - 1, 2)]),
        _ => Boolean(depth - 1),
    };

    private BooleanQuery Boolean(int depth)
    {
        var should = Some(depth, 4);
        return new BooleanQuery(
            Some(depth, 3), should, Some(depth, random.Next(2)), Some(depth, random.Next(2)), Some(depth, random.Next(2)),
            should.Count == 0 ? 0 : random.Next(should.Count + 2));
    }

    private List<IndexQuery> Some(int depth, int max) => [.. Enumerable.Range(0, random.Next(max + 1)).Select(_ => Query(depth))];

    private NearQuery Near()
    {
        var field = AnyField();
        var slots = Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Group(field)).ToList();
        return new NearQuery(slots, random.Next(4), random.Next(2) == 0, Boost());
    }

    private GroupQuery Group(Field field)
    {
        var units = new List<QueryUnit>();
        int count = random.Next(3) == 0 ? 1 + random.Next(4) : 1;
        for (int i = 0; i < count; i++)
        {
            units.Add(Unit(random.Next(5) == 0 ? AnyField() : field, random.Next(2) == 0 ? 1 : 0.1f + random.NextSingle()));
        }

        return new GroupQuery(units, Boost());
    }

    private QueryUnit Unit(Field field, float weight) => random.Next(6) switch
    {
        0 => new PrefixUnit(field, Prefix(), weight),
        1 => new PhraseUnit(field, [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Word())], random.Next(3), weight),
        _ => new TermUnit(field, Word(), weight),
    };

    private string Prefix()
    {
        string word = Word();
        return char.IsHighSurrogate(word[0]) ? word[..2] : word[..Math.Min(word.Length, 1 + random.Next(3))];
    }

    private string Word() => random.Next(30) == 0 ? "absent" : RandomCorpus.Word(corpus.Rank());

    private Field AnyField() => Fields[random.Next(Fields.Length)];

    private float Boost() => random.Next(3) == 0 ? 0.5f + (2 * random.NextSingle()) : 1;

    private ClauseFilter Filter() => new(
        Maybe(() => $"w{random.Next(8)}"),
        Maybe(() => $"w{random.Next(8)}/en"),
        Maybe(() => RandomCorpus.Kinds[random.Next(RandomCorpus.Kinds.Length)].ToUpperInvariant()),
        Maybe(() => RandomCorpus.Parties[random.Next(RandomCorpus.Parties.Length)].ToLowerInvariant()),
        Maybe(() => $"{1 + random.Next(5)}"),
        random.Next(4) == 0 ? new DateOnly(2020 + random.Next(4), 6, 15) : null,
        random.Next(4) == 0 ? new DateOnly(2021 + random.Next(4), 6, 15) : null);

    private List<string>? Maybe(Func<string> value) =>
        random.Next(4) == 0 ? [.. Enumerable.Range(0, random.Next(4)).Select(_ => value())] : null;
}
