namespace CollectionCoachBot.Receivables.Pinyin;

/// <summary>One way to spell a text: each syllable begins with a capital (<c>HuaXinJianCai</c>), and the initials alone (<c>hxjc</c>). What isn't Chinese stays.</summary>
internal sealed record Spelling(string Full, string Initials);
