using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the letters of one language: one for each stage.</summary>
internal static class LetterReader
{
    public static EnumMap<OverdueStage, LetterText> Letters(ContentFile file)
    {
        var root = file.Root.Allow(Each<OverdueStage>.Names);
        return Each<OverdueStage>.Map(stage => Letter(root[stage.ToString()], stage));
    }

    private static LetterText Letter(ContentNode node, OverdueStage stage)
    {
        node.Allow("title", "paragraphs", "ask", "reply", "note", "authority");
        return new LetterText(
            node["title"].Words(TextLimit.Name),
            [.. node["paragraphs"].Items(2, 4).Select(item => item.Text(TextLimit.Letter, stage))],
            node["ask"].Text(TextLimit.Letter, stage),
            node["reply"].Text(TextLimit.Slip, stage),
            node["note"].Words(TextLimit.LetterNote),
            node["authority"].Enum<Authority>());
    }
}
