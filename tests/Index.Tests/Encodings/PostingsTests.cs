using System.Buffers.Binary;
using Chancery.Index.Native;
using Chancery.Index.Native.Matching;
using Chancery.Index.Tests.Faults;

namespace Chancery.Index.Tests.Encodings;

/// <summary>A term's postings through a written segment, for every count around the edges of runs and blocks.</summary>
public sealed class PostingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    [InlineData(1152)]
    public void Postings_come_back_by_steps_and_by_leaps(int clauses)
    {
        var random = new Random(clauses);
        var written = Postings(random, clauses);
        using var segment = Write(written, out _);
        Assert.True(segment.Terms.TryFind(TermDictionaryWriter.Key(Field.Text, "t"), out var entry));
        Assert.Equal(clauses, entry.Clauses);
        Assert.Equal(written.Values.Sum(places => places.Length), entry.Occurrences);
        AssertWalks(written, new TermCursor(segment, entry), target => target, (cursor, _) => cursor.Next());
        for (int leap = 1; leap < 2000; leap *= 10)
        {
            AssertWalks(written, new TermCursor(segment, entry), target => target + random.Next(leap), (cursor, target) => cursor.Seek(target));
        }

        var past = new TermCursor(segment, entry);
        Assert.Equal(ClauseCursor.End, past.Seek(written.Keys.Max() + 1));
        Assert.Equal(ClauseCursor.End, past.Next());
        Assert.Equal(ClauseCursor.End, past.Seek(0));
    }

    [Fact]
    public void Impacts_in_block_headers_bound_their_blocks()
    {
        var written = Postings(new Random(7), 1000);
        using var segment = Write(written, out int[] lengths);
        Assert.True(segment.Terms.TryFind(TermDictionaryWriter.Key(Field.Text, "t"), out var entry));
        var blocks = written.Keys.Order().Chunk(PostingsWriter.BlockSize).ToList();
        for (int block = 0; block < blocks.Count; block++)
        {
            var header = segment.Part(SegmentPart.Postings).Slice(
                entry.Postings + (block * PostingsWriter.BlockHeaderSize), PostingsWriter.BlockHeaderSize).ToArray();
            Assert.Equal(blocks[block][^1], BinaryPrimitives.ReadInt32LittleEndian(header));
            var impacts = Enumerable.Range(0, header[15]).Select(i => (
                Frequency: BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(16 + (4 * i))),
                Length: BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(18 + (4 * i))))).ToList();
            Assert.All(blocks[block], clause => Assert.True(
                impacts.Exists(impact => impact.Frequency >= written[clause].Length && impact.Length <= lengths[clause])));
        }
    }

    /// <summary>Positions by clause; gaps between clauses from none to hundreds.</summary>
    private static SortedDictionary<int, int[]> Postings(Random random, int clauses)
    {
        var postings = new SortedDictionary<int, int[]>();
        int clause = random.Next(3);
        for (int i = 0; i < clauses; i++)
        {
            int position = random.Next(4) == 0 ? random.Next(30_000) : 0;
            postings.Add(clause, [.. Enumerable.Range(0, 1 + (random.Next(8) == 0 ? random.Next(20) : 0)).Select(_ => position += random.Next(3))]);
            clause += 1 + (random.Next(10) == 0 ? random.Next(100) : random.Next(2));
        }

        return postings;
    }

    private static Segment Write(SortedDictionary<int, int[]> postings, out int[] lengths)
    {
        var clauses = new List<AnalyzedClause>();
        for (int clause = 0; clause <= postings.Keys.Max(); clause++)
        {
            var terms = new TermList();
            foreach (int position in postings.GetValueOrDefault(clause) ?? [])
            {
                terms.Add(Field.Text, "t", position);
            }

            for (int i = 0; i < clause % 5; i++)
            {
                terms.Add(Field.Text, "filler", 40_000 + i);
            }

            clauses.Add(new AnalyzedClause(new StoredClause($"cl_{clause}", "", "body", [], ""), terms));
        }

        var builder = new SegmentBuilder("en");
        builder.Put(new AnalyzedDocument(Sample.Stored("w/en"), clauses));
        var disk = new SimulatedDisk();
        long file = 1;
        var segment = Segment.Open(disk, SegmentWriter.Write(disk, builder, ref file));
        lengths = segment.ClauseLengths.ToArray();
        return segment;
    }

    /// <summary>Each move lands on the first clause from its target on.</summary>
    private static void AssertWalks(
        SortedDictionary<int, int[]> written, TermCursor cursor, Func<int, int> choose, Func<TermCursor, int, int> move)
    {
        var clauses = written.Keys.ToList();
        while (cursor.Clause != ClauseCursor.End)
        {
            int target = choose(cursor.Clause + 1);
            int at = clauses.BinarySearch(target);
            at = at < 0 ? ~at : at;
            Assert.Equal(at < clauses.Count ? clauses[at] : ClauseCursor.End, move(cursor, target));
            if (cursor.Clause != ClauseCursor.End)
            {
                Assert.Equal(written[cursor.Clause].Length, cursor.Frequency);
                var places = new List<Occurrence>();
                cursor.AddOccurrences(places);
                cursor.AddOccurrences(places);
                Assert.True(written[cursor.Clause].Concat(written[cursor.Clause]).SequenceEqual(places.Select(place => place.Start)));
            }
        }
    }
}
