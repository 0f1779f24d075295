namespace Chancery.Analysis.Tests;

public sealed class AllocationTests
{
    public static TheoryData<string> Languages => [.. Analyzer.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reading_tokens_allocates_nothing(string language)
    {
        Analyzer analyzer = Analyzer.For(language);
        TokenScratch scratch = new();
        string decomposed = Golden.Sentence(language).Normalize(System.Text.NormalizationForm.FormD);
        string text = Golden.Sentence(language) + " e-mail U.S. ONZ-u EU:s ﬁne Ｆｕｌｌ so\u00ADft WHO who " + decomposed + new string('x', 300);
        int expected = Count(analyzer, text, scratch);
        for (int i = 0; i < 50; i++)
        {
            Count(analyzer, text, scratch);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        int actual = 0;
        for (int i = 0; i < 100; i++)
        {
            actual += Count(analyzer, text, scratch);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(100 * expected, actual);
        Assert.Equal(0, allocated);
    }

    private static int Count(Analyzer analyzer, string text, TokenScratch scratch)
    {
        int count = 0;
        TokenReader reader = analyzer.Read(text, scratch);
        while (reader.MoveNext())
        {
            count += reader.Stem.Length > 0 && reader.Form.Length > 0 ? 1 : 0;
            _ = reader.IsStopWord;
            int parts = reader.FindParts();
            for (int i = 0; i < parts; i++)
            {
                count += reader.Part(i).End > 0 && reader.PartForm(i).Length > 0 && reader.PartStem(i).Length > 0 ? 1 : 0;
            }
        }

        return count;
    }
}
