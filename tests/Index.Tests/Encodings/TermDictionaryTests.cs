using System.Text;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Encodings;

public sealed class TermDictionaryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(1000)]
    public void Every_term_is_found_and_none_that_is_not_there(int count)
    {
        var terms = Enumerable.Range(0, count).Select(i => $"{(char)('a' + (i % 7))}{i * 2:x}").Order(StringComparer.Ordinal).ToList();
        var bytes = Write(terms, out var entries);
        var dictionary = new TermDictionary(bytes);
        Assert.Equal(count, dictionary.Count);
        Assert.Equal((count + TermDictionaryWriter.BlockSize - 1) / TermDictionaryWriter.BlockSize, dictionary.BlockCount);
        foreach (string term in terms)
        {
            Assert.True(dictionary.TryFind(Key(term), out var entry), term);
            Assert.Equal(entries[term], entry);
            Assert.False(dictionary.TryFind(Key(term + "0!"), out _));
            Assert.Equal(terms.Contains(term[..^1]), dictionary.TryFind(Key(term[..^1]), out _));
        }

        Assert.False(dictionary.TryFind(Key(""), out _));
        Assert.False(dictionary.TryFind(Key("A"), out _));
        Assert.False(dictionary.TryFind(Key("zzz"), out _));
        Assert.False(dictionary.TryFind(TermDictionaryWriter.Key(Field.Title, "a0"), out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a0")]
    [InlineData("c")]
    [InlineData("g")]
    [InlineData("gzz")]
    [InlineData("A")]
    public void Walking_from_a_key_gives_all_that_follow(string from)
    {
        var terms = Enumerable.Range(0, 500).Select(i => $"{(char)('a' + (i % 7))}{i:x}").Order(StringComparer.Ordinal).ToList();
        var walk = new TermDictionary(Write(terms, out var entries)).From(Key(from));
        var found = new List<string>();
        while (walk.MoveNext())
        {
            string term = Encoding.UTF8.GetString(walk.Key[1..]);
            Assert.Equal(entries[term], walk.Entry);
            found.Add(term);
        }

        Assert.Equal(terms.Where(term => string.CompareOrdinal(term, from) >= 0), found);
        Assert.False(walk.MoveNext());
    }

    [Fact]
    public void Prefixes_run_across_blocks()
    {
        var terms = Enumerable.Range(0, 300).Select(i => $"pre{i:d3}").Append("pr").Append("prf").Order(StringComparer.Ordinal).ToList();
        var walk = new TermDictionary(Write(terms, out _)).From(Key("pre"));
        int count = 0;
        while (walk.MoveNext() && walk.Key.StartsWith(Key("pre")))
        {
            count++;
        }

        Assert.Equal(300, count);
    }

    [Fact]
    public void Terms_of_every_script_and_length_come_back_in_the_order_of_their_bytes()
    {
        string longest = new('字', TermList.TermCharsMax);
        string[] terms = ["", "a", "ö", "ł", "żółć", "字", "\uFB01", "\uFFFD", "😀", "😀😀", longest, longest[1..]];
        var sorted = terms.OrderBy(term => term, Utf8Order.Instance).ToList();
        Assert.Equal(terms.OrderBy(term => Convert.ToHexString(Encoding.UTF8.GetBytes(term)), StringComparer.Ordinal), sorted);
        var dictionary = new TermDictionary(Write(sorted, out var entries));
        foreach (string term in terms)
        {
            Assert.True(dictionary.TryFind(Key(term), out var entry));
            Assert.Equal(entries[term], entry);
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_term_and_harms_no_other()
    {
        var engine = new NativeEngine(new Faults.SimulatedDisk());
        string cut = new string('x', TermList.TermCharsMax - 1) + "😀";
        Sample.Add(engine, Sample.Document("w/en", "\uD83D \uDE00 😀 \uD83D", cut));
        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(["w/en#cl_1"], Sample.Find(snapshot, "en", Sample.Term("\uD83D")));
        Assert.Equal(["w/en#cl_1"], Sample.Find(snapshot, "en", Sample.Term("😀")));
        Assert.Equal(["w/en#cl_2"], Sample.Find(snapshot, "en", Sample.Term(cut)));
        Assert.Empty(engine.Check());
    }

    [Fact]
    public void Order_of_bytes_is_the_order_of_random_texts()
    {
        var random = new Random(3);
        string[] pieces = ["a", "b", "ö", "字", "\uE000", "\uFFFD", "😀", "🏳"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => pieces[random.Next(pieces.Length)]));
        for (int i = 0; i < 5000; i++)
        {
            string x = Text();
            string y = Text();
            int bytes = Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y));
            Assert.Equal(Math.Sign(bytes), Math.Sign(Utf8Order.Instance.Compare(x, y)));
        }
    }

    private static byte[] Key(string term) => TermDictionaryWriter.Key(Field.Form, term);

    private static byte[] Write(IReadOnlyList<string> terms, out Dictionary<string, TermEntry> entries)
    {
        var random = new Random(terms.Count);
        var writer = new TermDictionaryWriter();
        entries = [];
        int postings = 0;
        int positions = 0;
        foreach (string term in terms)
        {
            int clauses = 1 + random.Next(3);
            var entry = new TermEntry(clauses, clauses + random.Next(1000), clauses == 1 ? random.Next(1_000_000) : postings, positions);
            writer.Add(Key(term), entry);
            entries.Add(term, entry);
            postings += random.Next(100_000);
            positions += random.Next(100_000);
        }

        return writer.Finish().Written.ToArray();
    }
}
