using Chancery.Analysis;

namespace Chancery.SearchApi.Serving;

/// <summary>The order in which languages are listed everywhere.</summary>
internal static class LanguageOrder
{
    public static int Of(string language)
    {
        for (int i = 0; i < Analyzer.Languages.Count; i++)
        {
            if (Analyzer.Languages[i] == language)
            {
                return i;
            }
        }

        return Analyzer.Languages.Count;
    }
}
