namespace CollectionCoachBot.Benchmarks.Data;

/// <summary>Made-up companies, half of them Chinese and half English, always the same ones.</summary>
internal static class CompanyNames
{
    private const int Seed = 20260105;
    private static readonly string[] Places = ["上海", "北京", "广州", "深圳", "杭州", "苏州", "成都", "武汉", "宁波", "青岛", "天津", "佛山", "重庆", "长沙", "无锡", "厦门"];
    private static readonly string[] First = ["华", "信", "恒", "瑞", "嘉", "明", "东", "兴", "金", "鑫", "宏", "德", "安", "泰", "盛", "远", "天", "海", "中", "佳", "长", "乐", "正", "永"];
    private static readonly string[] Second = ["达", "源", "通", "丰", "业", "成", "力", "和", "昌", "辉", "隆", "博", "诚", "康", "利", "行", "润", "洋", "科", "美", "安", "发", "顺", "友"];
    private static readonly string[] Trades = ["建材", "机电", "钢构", "食品", "贸易", "电子", "物流", "装饰", "化工", "重工", "纺织", "包装", "医疗器械", "仪表", "水泥", "商贸"];
    private static readonly string[] Forms = ["有限公司", "有限责任公司", "股份有限公司", "集团有限公司"];
    private static readonly string[] Starts = ["North", "Harbour", "Silver", "Green", "Oak", "River", "Stone", "Bright", "Royal", "West", "Summit", "Atlas", "Beacon", "Cedar", "Delta", "Falcon"];
    private static readonly string[] Middles = ["field", "wood", "bridge", "gate", "land", "port", "ridge", "well", "ford", "mark", "line", "point", "brook", "hill", "ton", "way"];
    private static readonly string[] EnglishTrades = ["Supplies", "Foods", "Trading", "Steel", "Textiles", "Logistics", "Electric", "Instruments", "Chemicals", "Packaging", "Builders", "Machinery"];
    private static readonly string[] EnglishForms = ["Ltd", "Inc.", "GmbH", "Co., Ltd.", "LLC", "PLC"];

    public static IEnumerable<string> Take(int count)
    {
        var random = new Random(Seed);
        for (var i = 0; i < count; i++)
        {
            yield return i % 2 == 0
                ? Pick(random, Places) + Pick(random, First) + Pick(random, Second) + Pick(random, First) + Pick(random, Trades) + Pick(random, Forms)
                : $"{Pick(random, Starts)}{Pick(random, Middles)} {Pick(random, Starts)} {Pick(random, EnglishTrades)} {Pick(random, EnglishForms)}";
        }
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
