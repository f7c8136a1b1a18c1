using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>Lists of open items as a dozen programs write them.</summary>
internal static class Exports
{
    private static readonly ImportRequest Euros = new() { Currency = "EUR" };

    public static IReadOnlyDictionary<string, Export> All { get; } = new Dictionary<string, Export>(StringComparer.Ordinal)
    {
        ["SAP, list of a debtor's items, German, as text"] = new(
            """
            Dynamische Listenausgabe

            ---------------------------------------------------------------------------------------------------------
            |  |Debitor   |Name 1          |Belegnr   |Art|Belegdatum|Nettofälligkeitsdatum|Betrag in Hauswährung|HWähr|
            ---------------------------------------------------------------------------------------------------------
            |  |0000100234|Rheinbau GmbH   |1800000012|RV |01.09.2026|01.10.2026           |           12.345,60 |EUR  |
            |  |0000100234|Rheinbau GmbH   |1600000003|DG |15.09.2026|15.09.2026           |              345,60-|EUR  |
            |* |          |                |          |   |          |                     |           12.000,00 |EUR  |
            |  |0000100311|Nordstahl AG    |1800000019|RV |03.10.2026|02.11.2026           |            1.000,00 |EUR  |
            ---------------------------------------------------------------------------------------------------------
            |**|          |                |          |   |          |                     |           13.000,00 |EUR  |

            """, 2, 2, "EUR 13345.6")
        { Unapplied = "EUR 345.6", First = "0000100234 1800000012/1 2026-10-01 12345.6/12345.6 EUR" },
        ["SAP S/4, items with both currencies"] = new(
            "Customer,Customer Name,Journal Entry,Journal Entry Type,Journal Entry Date,Net Due Date,Amount in Company Code Currency,Company Code Currency,Amount in Transaction Currency,Transaction Currency\n"
            + "17100001,Rheinbau GmbH,9400000001,DR,2026-09-01,2026-10-01,910.00,EUR,1000.00,USD\n"
            + "17100002,Nordstahl AG,9400000002,DR,2026-09-03,2026-10-03,500.00,EUR,500.00,EUR\n",
            2, 2, "EUR 500, USD 1000")
        { First = "17100001 9400000001/1 2026-10-01 1000/1000 USD" },
        ["QuickBooks, ageing in detail"] = new(
            """
            A/R Aging Detail Report,,,,,,,
            Contoso Tools,,,,,,,
            "As of November 20, 2026",,,,,,,
            ,,,,,,,
            Date,Transaction type,Num,Customer full name,Location,Due date,Amount,Open balance
            1 - 30 days past due,,,,,,,
            10/01/2026,Invoice,1037,Harbor Birds,,10/31/2026,"1,239.00","1,239.00"
            10/15/2026,Payment,,Harbor Birds,,10/15/2026,-100.00,-100.00
            Total for 1 - 30 days past due,,,,,,"$1,139.00","$1,139.00"
            31 - 60 days past due,,,,,,,
            09/01/2026,Invoice,1004,Cool Cars,,10/01/2026,"2,369.52","1,369.52"
            09/13/2026,Credit Memo,1026,Cool Cars,,09/13/2026,-50.00,-20.00
            Total for 31 - 60 days past due,,,,,,"$2,319.52","$1,349.52"
            TOTAL,,,,,,"$3,458.52","$2,488.52"

            """, 2, 2, "USD 2608.52")
        { Unapplied = "USD 120", Request = new ImportRequest { Currency = "USD" }, First = "Cool Cars 1004/1 2026-10-01 1369.52/2369.52 USD" },
        ["Xero, aged receivables in detail"] = new(
            """
            Aged Receivables Detail,,,,,,,,,,
            Demo Company,,,,,,,,,,
            As at 20 November 2026,,,,,,,,,,
            ,,,,,,,,,,
            Invoice Date,Due Date,Invoice Number,Invoice Reference,Current,< 1 Month,1 Month,2 Months,3 Months,Older,Total
            Bayside Club,,,,,,,,,,
            03 Sep 2026,13 Oct 2026,INV-0038,GB1,0.00,0.00,234.00,0.00,0.00,0.00,234.00
            09 Nov 2026,24 Nov 2026,INV-0041,,500.00,0.00,0.00,0.00,0.00,0.00,500.00
            Total Bayside Club,,,,500.00,0.00,234.00,0.00,0.00,0.00,734.00
            Basket Case,,,,,,,,,,
            01 Aug 2026,11 Aug 2026,INV-0020,,0.00,0.00,0.00,0.00,914.55,0.00,914.55
            Total Basket Case,,,,0.00,0.00,0.00,0.00,914.55,0.00,914.55
            Total,,,,500.00,0.00,234.00,0.00,914.55,0.00,1648.55
            Percentage of total,,,,30.33%,0.00%,14.19%,0.00%,55.48%,0.00%,100.00%

            """, 2, 3, "GBP 1648.55")
        { Request = new ImportRequest { Currency = "GBP" }, First = "Basket Case INV-0020/1 2026-08-11 914.55/914.55 GBP" },
        ["Sage 50, transactions with codes for their kinds"] = new(
            "A/C,Name,No,Type,Date,Due Date,Ref,Details,Gross Amount,O/S Amount\n"
            + "ABS001,ABS Garages,71,SI,01/09/2026,01/10/2026,10024,Goods,1762.50,762.50\n"
            + "ABS001,ABS Garages,88,SC,13/09/2026,,C7,Returned,62.50,62.50\n"
            + "BBS001,Bobby Signs,90,SI,28/09/2026,28/10/2026,10031,Goods,100.00,100.00\n"
            + "BBS001,Bobby Signs,95,SA,02/11/2026,,BACS,On account,30.00,30.00\n",
            2, 2, "GBP 862.5")
        { Unapplied = "GBP 92.5", Request = new ImportRequest { Currency = "GBP" }, First = "ABS001 10024/1 2026-10-01 762.5/1762.5 GBP" },
        ["DATEV, open items with two columns and a side"] = new(
            """
            Kontonummer;Kontobezeichnung;Rechnungsnr.;Datum;Fälligkeit;Betrag Soll;Betrag Haben;Saldo;S/H
            10001;Rheinbau GmbH;RE-100;01.09.2026;01.10.2026;1.190,00;190,00;1.000,00;S
            10001;Rheinbau GmbH;GU-7;10.09.2026;;;119,00;119,00;H
            10002;Nordstahl AG;RE-101;25.09.2026;25.10.2026;595,00;;595,00;S

            """, 2, 2, "EUR 1595")
        { Unapplied = "EUR 119", Request = Euros, First = "10001 RE-100/1 2026-10-01 1000/1190 EUR" },
        ["用友U8, what is open in both currencies"] = new(
            """
            应收款明细,,,,,,,,,,
            单位：元,,,,,,,,,,
            客户编码,客户名称,单据类型,单据号,单据日期,到期日,币种,原币金额,本币金额,原币余额,本币余额
            01001,华信建材,销售专用发票,XS0001,2026-09-01,2026-10-01,美元,1000.00,7200.00,400.00,2880.00
            01001,华信建材,收款单,SK0009,2026-10-20,,美元,100.00,720.00,100.00,720.00
            01002,北海商超,销售专用发票,XS0002,2026-09-10,2026-10-10,人民币,500.00,500.00,500.00,500.00
            合计,,,,,,,,8420.00,,4100.00

            """, 2, 2, "CNY 500, USD 400")
        { Unapplied = "USD 100", First = "01001 XS0001/1 2026-10-01 400/1000 USD" },
        ["金蝶, list of receivables with states and salespeople"] = new(
            """
            单据编号,业务日期,到期日,客户编码,客户名称,币别,价税合计,价税合计本位币,未核销金额,单据状态,业务员
            AR00000001,2026-09-01,2026-10-01,CUST0001,华信建材,CNY,1000.00,1000.00,250.00,已审核,张三
            AR00000002,2026-09-05,2026-10-05,CUST0002,北海商超,CNY,800.00,800.00,800.00,已审核,李四
            AR00000003,2026-11-01,2026-12-01,CUST0002,北海商超,CNY,70.00,70.00,70.00,草稿,李四

            """, 2, 2, "CNY 1050")
        {
            Request = new ImportRequest { People = new Dictionary<string, string?> { ["张三"] = "zhangsan@contoso.cn", ["李四"] = null } },
            First = "CUST0001 AR00000001/1 2026-10-01 250/1000 CNY",
        },
        ["NetSuite, ageing in detail by customer"] = new(
            """
            Contoso Inc
            A/R Aging Detail

            Customer,Date,Transaction Type,Document Number,P.O. No.,Due Date,Age,Open Balance
            1001 Harbor Ltd,,,,,,,
            ,9/15/2026,Invoice,INV2001,PO-9,10/15/2026,36,"$1,500.00"
            ,10/30/2026,Payment,PYMT88,,,21,($200.00)
            Total - 1001 Harbor Ltd,,,,,,,"$1,300.00"
            1002 Bay Foods,,,,,,,
            ,10/1/2026,Invoice,INV2002,,10/31/2026,20,$80.00
            Total - 1002 Bay Foods,,,,,,,$80.00
            Total,,,,,,,"$1,380.00"

            """, 2, 2, "USD 1580")
        { Unapplied = "USD 200", Request = new ImportRequest { Currency = "USD" }, First = "1001 Harbor Ltd INV2001/1 2026-10-15 1500/1500 USD" },
        ["Oracle Receivables, schedules with entered and accounted amounts"] = new(
            "CUSTOMER_NUMBER,CUSTOMER_NAME,TRX_NUMBER,CLASS,TRX_DATE,DUE_DATE,INVOICE_CURRENCY_CODE,AMOUNT_DUE_ORIGINAL,AMOUNT_DUE_REMAINING,ACCTD_AMOUNT_DUE_REMAINING\n"
            + "1608,Harbor Ltd,10036001,INV,2026-09-01,2026-10-01,EUR,1000,600,660\n1608,Harbor Ltd,CM-77,CM,2026-09-05,,EUR,-50,-50,-55\n1610,Bay Foods,10036002,INV,2026-09-02,2026-10-02,USD,90,90,90\n",
            2, 2, "EUR 600, USD 90")
        { Unapplied = "EUR 50", First = "1608 10036001/1 2026-10-01 600/1000 EUR" },
        ["Dynamics 365 Business Central, customer ledger entries"] = new(
            "Posting Date,Due Date,Open,Document Type,Document No.,Customer No.,Customer Name,Currency Code,Original Amount,Amount,Amount (LCY),Remaining Amount,Remaining Amt. (LCY)\n"
            + "2026-09-01,2026-10-01,Yes,Invoice,103031,10000,Harbor Ltd,USD,\"1,000.00\",\"1,000.00\",910.00,400.00,364.00\n"
            + "2026-09-02,2026-10-02,Yes,Invoice,103032,20000,Bay Foods,,250.00,250.00,250.00,250.00,250.00\n"
            + "2026-09-03,2026-09-03,Yes,Payment,2596,20000,Bay Foods,,-40.00,-40.00,-40.00,-40.00,-40.00\n"
            + "2026-08-01,2026-09-01,No,Invoice,103001,20000,Bay Foods,,70.00,70.00,70.00,0.00,0.00\n",
            2, 2, "EUR 250, USD 400")
        { Unapplied = "EUR 40", Request = Euros, First = "10000 103031/1 2026-10-01 400/1000 USD" },
        ["Odoo, invoices with states and signed amounts"] = new(
            "Number,Invoice Partner Display Name,Invoice Date,Due Date,Currency,Total Signed,Total in Currency,Amount Due Signed,Amount Due,Status,Payment Status\n"
            + "INV/2026/00012,Azure Interior,2026-09-01,2026-10-01,USD,910.00,1000.00,455.00,500.00,Posted,Partially Paid\n"
            + "INV/2026/00013,Deco Addict,2026-09-04,2026-10-04,EUR,80.00,80.00,80.00,80.00,Posted,Not Paid\n"
            + "/,Deco Addict,2026-11-02,2026-12-02,EUR,70.00,70.00,70.00,70.00,Draft,Not Paid\n",
            2, 2, "EUR 80, USD 500")
        { First = "Azure Interior INV/2026/00012/1 2026-10-01 500/1000 USD" },
        ["売掛金明細"] = new(
            """
            売掛金明細表
            2026年11月20日現在　　単位：千円
            得意先コード,得意先名,伝票日付,伝票番号,売上金額,入金額,売掛金残高,支払期日
            T001,東京商事,2026/09/01,D-1001,1200,200,1000,2026/10/31
            T002,大阪物産,2026/09/15,D-1002,"△50",,"△50",
            T002,大阪物産,2026/09/20,D-1003,300,,300,2026/10/20
            合計,,,,1450,200,1250,

            """, 2, 2, "JPY 1300000")
        { Unapplied = "JPY 50000", Request = new ImportRequest { Currency = "JPY" }, First = "T001 D-1001/1 2026-10-31 1000000/1200000 JPY" },
        ["미수금 현황"] = new(
            """
            미수금 현황,,,,,,,
            (단위: 천원),,,,,,,
            거래처코드,거래처명,세금계산서번호,작성일자,만기일,청구금액,입금액,미수금
            C01,한빛상사,20260901-01,2026.09.01,2026.10.01,"5,500","1,500","4,000"
            C02,나래전자,20260915-02,2026.09.15,2026.10.15,"2,200",,"2,200"
            합계,,,,,"7,700","1,500","6,200"

            """, 2, 2, "KRW 6200000")
        { Request = new ImportRequest { Currency = "KRW" }, First = "C01 20260901-01/1 2026-10-01 4000000/5500000 KRW" },
        ["Tally, bills that are pending"] = new(
            """
            Date,Ref. No.,Party's Name,Opening Amount,Pending Amount,Due on,Overdue by days
            1-Sep-26,S/101,Mumbai Traders,"1,00,000.00 Dr","40,000.00 Dr",1-Oct-26,50
            5-Sep-26,S/102,Pune Steel,"5,000.00 Dr","5,000.00 Dr",5-Oct-26,46
            9-Sep-26,ADV/7,Pune Steel,"1,000.00 Cr","1,000.00 Cr",9-Sep-26,

            """, 2, 2, "INR 45000")
        { Unapplied = "INR 1000", Request = new ImportRequest { Currency = "INR" }, First = "Mumbai Traders S/101/1 2026-10-01 40000/100000 INR" },
    };
}
