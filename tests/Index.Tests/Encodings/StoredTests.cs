using System.Text;
using Chancery.Index.Native;

namespace Chancery.Index.Tests.Encodings;

/// <summary>Stored clauses, text tables, columns, and the promises of a term list.</summary>
public sealed class StoredTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(3000)]
    public void Stored_entries_come_back_from_their_blocks(int count)
    {
        var random = new Random(count);
        var entries = Enumerable.Range(0, count).Select(i => Entry(random, i)).ToList();
        var writer = new StoredBlocksWriter();
        entries.ForEach(entry => writer.Add(entry));
        var blocks = new StoredBlocks(writer.Finish().Written);
        Assert.Equal(count, blocks.Count);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(entries[i], blocks.Read(i, entry => entry.ToArray()));
        }
    }

    [Fact]
    public void Entries_that_are_not_there_are_refused()
    {
        var writer = new StoredBlocksWriter();
        writer.Add([1, 2, 3]);
        var bytes = writer.Finish().Written.ToArray();
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoredBlocks(bytes).Read(1, entry => entry.Length));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StoredBlocks(bytes).Read(-1, entry => entry.Length));
    }

    [Fact]
    public void Texts_come_back_by_ordinal()
    {
        string[] texts = ["", "cl_1", "", "ö", "😀", new string('x', 5000), ""];
        var bytes = TextTable.Write(texts).Written.ToArray();
        Assert.Equal(texts.Length, new TextTable(bytes).Count);
        for (int i = 0; i < texts.Length; i++)
        {
            Assert.Equal(texts[i], new TextTable(bytes).Text(i));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => new TextTable(bytes).Text(texts.Length));
    }

    [Fact]
    public void Large_clauses_come_back()
    {
        var engine = new NativeEngine(new Faults.SimulatedDisk());
        string text = string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i} "));
        var clause = new AnalyzedClause(new StoredClause("cl_1", "", "body", [], text), new TermList());
        Sample.Add(engine, new AnalyzedDocument(Sample.Stored("w/en"), [clause, .. Sample.Document("x/en", "after").Clauses]));
        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(text, snapshot.Clause(snapshot.ClausesOf("w/en")[0]).Text);
        Assert.Equal("after", snapshot.Clause(snapshot.ClausesOf("w/en")[1]).Text);
    }

    [Fact]
    public void Positions_of_a_field_never_go_backwards()
    {
        var terms = new TermList();
        terms.Add(Field.Text, "a", 3);
        terms.Add(Field.Form, "a", 0);
        terms.Add(Field.Text, "b", 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.Add(Field.Text, "c", 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.Add(Field.Title, "c", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => terms.Add(Field.Text, "", 4));
        Assert.Equal(3, terms.Count);
    }

    private static byte[] Entry(Random random, int i) => random.Next(10) switch
    {
        0 => [],
        1 => [.. Enumerable.Range(0, random.Next(3000)).Select(_ => (byte)random.Next(256))],
        _ => Encoding.UTF8.GetBytes($"clause {i} of the joint statement"),
    };
}
