<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>Age</name>
    <message>
        <source>%1+ mo</source>
        <translation>%1+ شهرًا</translation>
    </message>
    <message>
        <source>%1+ days</source>
        <translation>%1+ يومًا</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 شهرًا</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 يومًا</translation>
    </message>
    <message>
        <source>%1–%2 mo</source>
        <translation>%1–%2 شهرًا</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 يومًا</translation>
    </message>
</context>
<context>
    <name>BonusPaper</name>
    <message>
        <source>Came back with a refund</source>
        <translation>عاد مع ردّ مبلغ</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>قسيمة %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>مُنح: %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>باقة %1</translation>
    </message>
    <message>
        <source>Bonus credits of %1</source>
        <translation>الرصيد الإضافي لدى %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amounts</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>amount, time</comment>
        <translation>%1، حتى %2</translation>
    </message>
    <message>
        <source>%1, without an end</source>
        <comment>amount</comment>
        <translation>%1، بلا انتهاء</translation>
    </message>
    <message>
        <source>There are none left.</source>
        <translation>لم يبقَ منه شيء.</translation>
    </message>
    <message>
        <source>They are used in this order, before paid credits.</source>
        <translation>يُستخدم بهذا الترتيب قبل الرصيد المشترى.</translation>
    </message>
</context>
<context>
    <name>CardPayment</name>
    <message>
        <source>The floor does not answer</source>
        <translation>لا تجيب المنصة</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>يُعاد السؤال تلقائيًا. ما تدفعه لا يضيع.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>يجري إعداد صفحة الدفع</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>تُفتح في متصفحك بعد لحظات.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>تستغرق صفحة الدفع وقتًا أطول من المعتاد</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself; Orders lets you pay from credits instead.</source>
        <translation>لا تجيب بوابة المنصة أو مزود البطاقات. يستمر الأمر تلقائيًا؛ ومن الطلبات يمكنك الدفع من الرصيد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>في انتظار %1 على صفحة البطاقة</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself. A declined card can be tried again on the page.</source>
        <translation>ادفع في متصفحك. هل دفعت؟ يُلاحظ ذلك هنا تلقائيًا. ويمكن تجربة بطاقة مرفوضة مرة أخرى على الصفحة.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>لم يدفع البنك بعد</translation>
    </message>
    <message>
        <source>Nothing to do: the leads come when it has, or the order stays unpaid.</source>
        <translation>لا شيء عليك فعله: تصل العملاء المحتملون عند الدفع، أو يبقى الطلب غير مدفوع.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>غير مدفوع: الصفحة مغلقة</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged, and the leads are still kept for you.</source>
        <translation>رُفضت البطاقة أو بقيت الصفحة مفتوحة طويلًا. لم يُخصم شيء، ولا يزال العملاء المحتملون محجوزين لك.</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>مدفوع بالبطاقة</translation>
    </message>
    <message>
        <source>The hold had ended and %1 of its leads were gone; %2 for them are in your wallet.</source>
        <translation>انتهى الحجز وذهب %1 من عملائه المحتملين؛ و%2 مقابلهم في محفظتك.</translation>
    </message>
    <message>
        <source>Paid too late: the leads are gone</source>
        <translation>دُفع متأخرًا: ذهب العملاء المحتملون</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>المال في محفظتك.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>يعود المال إلى بطاقتك تلقائيًا؛ وتستغرق البنوك بضعة أيام.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>دُفع مبلغ آخر</translation>
    </message>
    <message>
        <source>Nothing is delivered. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>لا يُسلَّم شيء. يقرر مشغّل المنصة ما إذا كان المال يعود إلى البطاقة أم إلى محفظتك.</translation>
    </message>
    <message>
        <source>Not paid: the hold has ended</source>
        <translation>غير مدفوع: انتهى الحجز</translation>
    </message>
    <message>
        <source>The leads are on offer again. Nothing was charged.</source>
        <translation>العملاء المحتملون معروضون من جديد. لم يُخصم شيء.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>النواة</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>المعالج</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>(set)</source>
        <translation>(معيَّن)</translation>
    </message>
</context>
<context>
    <name>Discount</name>
    <message>
        <source>Coupon %1</source>
        <translation>القسيمة %1</translation>
    </message>
    <message>
        <source>%1 % off from %2 leads on</source>
        <translation>خصم %1 % بدءًا من %2 عميلًا</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>خصم %1 %</translation>
    </message>
</context>
<context>
    <name>Earnings</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>fresh %1</source>
        <translation>حديث %1</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>موثَّق %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>الكمية %1</translation>
    </message>
    <message>
        <source>bonus %1</source>
        <translation>مكافأة %1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1، بحد أقصى %2</translation>
    </message>
    <message>
        <source>held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>مستحق الدفع</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>عاد</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>مرحَّل من قبل</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>مبيع</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>مُعاد</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>مرحَّل للتالي</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There are not enough leads for this order.</source>
        <translation>لا يوجد عدد كافٍ من العملاء لهذا الطلب.</translation>
    </message>
    <message>
        <source>Choose one of the alternatives, or change the lines.</source>
        <translation>اختر أحد البدائل أو غيّر البنود.</translation>
    </message>
    <message>
        <source>Your wallet does not hold enough credits for this order.</source>
        <translation>لا تحتوي محفظتك على رصيد كافٍ لهذا الطلب.</translation>
    </message>
    <message>
        <source>Top up the wallet or order fewer leads.</source>
        <translation>اشحن المحفظة أو اطلب عملاء أقل.</translation>
    </message>
    <message>
        <source>The price has risen above the maximum that you were shown.</source>
        <translation>ارتفع السعر فوق الحد الأقصى الذي عُرض عليك.</translation>
    </message>
    <message>
        <source>Get a new quote and look at the difference.</source>
        <translation>احصل على عرض سعر جديد وراجع الفرق.</translation>
    </message>
    <message>
        <source>The quote has expired, was used already, or is for other lines.</source>
        <translation>انتهت صلاحية عرض السعر أو استُخدم من قبل أو يخص بنودًا أخرى.</translation>
    </message>
    <message>
        <source>Get a new quote.</source>
        <translation>احصل على عرض سعر جديد.</translation>
    </message>
    <message>
        <source>The order is smaller or larger than your workspace may buy at once.</source>
        <translation>الطلب أصغر أو أكبر مما يحق لمساحة عملك شراؤه دفعة واحدة.</translation>
    </message>
    <message>
        <source>Change the quantity, or ask the operator to raise the limit.</source>
        <translation>غيّر الكمية أو اطلب من المشغّل رفع الحد.</translation>
    </message>
    <message>
        <source>The request is not valid.</source>
        <translation>الطلب غير صالح.</translation>
    </message>
    <message>
        <source>Correct the part that is named and send it again.</source>
        <translation>صحّح الجزء المذكور وأرسله مجددًا.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>دورك لا يسمح بذلك.</translation>
    </message>
    <message>
        <source>Ask an operator of the floor.</source>
        <translation>اسأل أحد مشغّلي المنصة.</translation>
    </message>
    <message>
        <source>This account is closed or suspended.</source>
        <translation>هذا الحساب مغلق أو موقوف.</translation>
    </message>
    <message>
        <source>Ask the operator of the floor why.</source>
        <translation>اسأل مشغّل المنصة عن السبب.</translation>
    </message>
    <message>
        <source>This purchase key was used before for another request.</source>
        <translation>استُخدم مفتاح الشراء هذا من قبل لطلب آخر.</translation>
    </message>
    <message>
        <source>Start a new purchase; it gets a key of its own.</source>
        <translation>ابدأ عملية شراء جديدة، وستحصل على مفتاح خاص بها.</translation>
    </message>
    <message>
        <source>The same purchase is being carried out in another session.</source>
        <translation>تُنفَّذ عملية الشراء نفسها في جلسة أخرى.</translation>
    </message>
    <message>
        <source>Wait a few seconds and ask for its outcome.</source>
        <translation>انتظر بضع ثوانٍ ثم اسأل عن النتيجة.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing was bought or charged.</source>
        <translation>المنصة مشغولة؛ لم يُشترَ شيء ولم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Try again; the same key is used, so nothing is bought twice.</source>
        <translation>حاول مجددًا؛ يُستخدم المفتاح نفسه فلا يُشترى شيء مرتين.</translation>
    </message>
    <message>
        <source>The call needs a READ COMMITTED transaction that may write.</source>
        <translation>يحتاج الاستدعاء إلى معاملة READ COMMITTED قابلة للكتابة.</translation>
    </message>
    <message>
        <source>Call it outside of a transaction block.</source>
        <translation>استدعِه خارج كتلة معاملة.</translation>
    </message>
    <message>
        <source>There is no such thing, or it is not yours.</source>
        <translation>هذا غير موجود أو ليس لك.</translation>
    </message>
    <message>
        <source>Check the number and the workspace that you are signed in to.</source>
        <translation>تحقّق من الرقم ومن مساحة العمل التي سجّلت الدخول إليها.</translation>
    </message>
    <message>
        <source>The state of the order does not allow this.</source>
        <translation>حالة الطلب لا تسمح بذلك.</translation>
    </message>
    <message>
        <source>Look at the order&apos;s timeline.</source>
        <translation>راجع الخط الزمني للطلب.</translation>
    </message>
    <message>
        <source>Too many calls in a short time.</source>
        <translation>استدعاءات كثيرة في وقت قصير.</translation>
    </message>
    <message>
        <source>Wait until then and try again.</source>
        <translation>انتظر حتى ذلك الحين ثم حاول مجددًا.</translation>
    </message>
    <message>
        <source>The floor could not carry this out; nothing was changed.</source>
        <translation>تعذّر على المنصة تنفيذ ذلك؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>Tell the operator the incident number.</source>
        <translation>أخبر المشغّل برقم الحادثة.</translation>
    </message>
    <message>
        <source>The floor&apos;s database and this program do not fit together.</source>
        <translation>قاعدة بيانات المنصة وهذا البرنامج غير متوافقين.</translation>
    </message>
    <message>
        <source>Update the program, or run &quot;leadfloorctl migrate&quot; on the floor.</source>
        <translation>حدّث البرنامج أو شغّل &quot;leadfloorctl migrate&quot; على المنصة.</translation>
    </message>
    <message>
        <source>This file has been imported before.</source>
        <translation>سبق استيراد هذا الملف.</translation>
    </message>
    <message>
        <source>Look at the earlier batch; nothing was added now.</source>
        <translation>راجع الدفعة السابقة؛ لم يُضف شيء الآن.</translation>
    </message>
    <message>
        <source>There is no active price for these leads.</source>
        <translation>لا يوجد سعر سارٍ لهؤلاء العملاء.</translation>
    </message>
    <message>
        <source>Ask the operator to set a price for this class and age.</source>
        <translation>اطلب من المشغّل تحديد سعر لهذه الفئة وهذا العمر.</translation>
    </message>
    <message>
        <source>These leads were bought too long ago to be exported from the server.</source>
        <translation>اشتُري هؤلاء العملاء منذ مدة أطول من أن يُصدَّروا من الخادم.</translation>
    </message>
    <message>
        <source>Use the copy that you exported before.</source>
        <translation>استخدم النسخة التي صدّرتها من قبل.</translation>
    </message>
    <message>
        <source>So many leads cannot be held at once.</source>
        <translation>لا يمكن حجز هذا العدد من العملاء في آن واحد.</translation>
    </message>
    <message>
        <source>Pay or cancel an open order, ask for fewer leads, or pay from credits.</source>
        <translation>ادفع طلبًا مفتوحًا أو ألغِه، أو اطلب عملاء أقل، أو ادفع من الرصيد.</translation>
    </message>
    <message>
        <source>This is more than you may spend on your own.</source>
        <translation>هذا أكثر مما يحق لك إنفاقه وحدك.</translation>
    </message>
    <message>
        <source>Ask an approver of your workspace to confirm it.</source>
        <translation>اطلب من معتمِد في مساحة عملك تأكيده.</translation>
    </message>
    <message>
        <source>The coupon cannot be used for this order.</source>
        <translation>لا يمكن استخدام القسيمة لهذا الطلب.</translation>
    </message>
    <message>
        <source>Check its code and its terms, or buy without it.</source>
        <translation>تحقّق من رمزها وشروطها أو اشترِ بدونها.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>تعذّر الوصول إلى المنصة.</translation>
    </message>
    <message>
        <source>Check the network; the program reconnects by itself.</source>
        <translation>تحقّق من الشبكة؛ يعيد البرنامج الاتصال تلقائيًا.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came.</source>
        <translation>انقطع الخط قبل وصول الرد.</translation>
    </message>
    <message>
        <source>The outcome is asked for as soon as the line is back; do not buy again.</source>
        <translation>سيُسأل عن النتيجة فور عودة الخط؛ لا تشترِ مرة أخرى.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong, or the login is closed.</source>
        <translation>البريد الإلكتروني أو كلمة المرور خطأ، أو الدخول مغلق.</translation>
    </message>
    <message>
        <source>Type the password again, or ask the operator.</source>
        <translation>اكتب كلمة المرور مجددًا أو اسأل المشغّل.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the floor.</source>
        <translation>لم يستطع الخادم إثبات أنه المنصة.</translation>
    </message>
    <message>
        <source>Check the address and the certificate file; the password was not sent.</source>
        <translation>تحقّق من العنوان وملف الشهادة؛ لم تُرسل كلمة المرور.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>أُلغي.</translation>
    </message>
    <message>
        <source>Nothing was changed; start again when you like.</source>
        <translation>لم يتغيّر شيء؛ ابدأ من جديد متى شئت.</translation>
    </message>
    <message>
        <source>The floor did not answer in time.</source>
        <translation>لم تجب المنصة في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Narrow the filter or try again.</source>
        <translation>ضيّق المرشّح أو حاول مجددًا.</translation>
    </message>
    <message>
        <source>A file or folder cannot be used.</source>
        <translation>لا يمكن استخدام ملف أو مجلد.</translation>
    </message>
    <message>
        <source>Check the path, and that you may read and write there.</source>
        <translation>تحقّق من المسار ومن حقك في القراءة والكتابة هناك.</translation>
    </message>
    <message>
        <source>The file cannot be imported as it is.</source>
        <translation>لا يمكن استيراد الملف كما هو.</translation>
    </message>
    <message>
        <source>Correct the place that is named and import the file again.</source>
        <translation>صحّح الموضع المذكور واستورد الملف مجددًا.</translation>
    </message>
    <message>
        <source>The command line is not understood.</source>
        <translation>سطر الأوامر غير مفهوم.</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>شغّل الأمر مع --help.</translation>
    </message>
    <message>
        <source>The private floor&apos;s PostgreSQL server cannot be started.</source>
        <translation>تعذّر تشغيل خادم PostgreSQL للمنصة الخاصة.</translation>
    </message>
    <message>
        <source>Install PostgreSQL 15 (Debian: apt-get install postgresql-15) and start again.</source>
        <translation>ثبّت PostgreSQL 15 (Debian: apt-get install postgresql-15) وابدأ من جديد.</translation>
    </message>
    <message>
        <source>The private floor cannot be used as it is.</source>
        <translation>لا يمكن استخدام المنصة الخاصة كما هي.</translation>
    </message>
    <message>
        <source>Put right what is named and try again.</source>
        <translation>أصلح ما ذُكر وحاول مجددًا.</translation>
    </message>
    <message>
        <source>The PostgreSQL server is older than is safe for a floor.</source>
        <translation>خادم PostgreSQL أقدم مما هو آمن للمنصة.</translation>
    </message>
    <message>
        <source>Update PostgreSQL to 15.20 or newer.</source>
        <translation>حدّث PostgreSQL إلى 15.20 أو أحدث.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>حدث خطأ داخل البرنامج.</translation>
    </message>
    <message>
        <source>Report it with the log of this session.</source>
        <translation>أبلغ عنه مع سجل هذه الجلسة.</translation>
    </message>
    <message>
        <source>the limit for one order is %1, and this one costs %2</source>
        <translation>الحد للطلب الواحد %1، وهذا الطلب يكلّف %2</translation>
    </message>
    <message>
        <source>the limit for one day is %1, %2 are spent, and this order costs %3</source>
        <translation>حد اليوم الواحد %1، أُنفق %2، وهذا الطلب يكلّف %3</translation>
    </message>
    <message>
        <source>the limit for one month is %1, %2 are spent, and this order costs %3</source>
        <translation>حد الشهر الواحد %1، أُنفق %2، وهذا الطلب يكلّف %3</translation>
    </message>
    <message>
        <source>there is no coupon of this code</source>
        <translation>لا توجد قسيمة بهذا الرمز</translation>
    </message>
    <message>
        <source>it has been closed</source>
        <translation>أُغلقت</translation>
    </message>
    <message>
        <source>it is good from %1 on</source>
        <translation>تسري ابتداءً من %1</translation>
    </message>
    <message>
        <source>it was good until %1</source>
        <translation>كانت سارية حتى %1</translation>
    </message>
    <message>
        <source>it is for other products</source>
        <translation>تخص منتجات أخرى</translation>
    </message>
    <message>
        <source>it wants an order of at least %1, and what it is for costs %2 here</source>
        <translation>تتطلب طلبًا لا يقل عن %1، وما تخصه يكلّف هنا %2</translation>
    </message>
    <message>
        <source>your workspace has used it as often as it may</source>
        <translation>استخدمتها مساحة عملك أقصى عدد مسموح</translation>
    </message>
    <message>
        <source>it has been used as often as it may be</source>
        <translation>استُخدمت أقصى عدد مسموح</translation>
    </message>
    <message>
        <source>the next one is possible at %1</source>
        <translation>الاستدعاء التالي ممكن عند %1</translation>
    </message>
    <message>
        <source>An approver of your workspace has been asked and can confirm it until %1.</source>
        <translation>سُئل معتمِد في مساحة عملك ويمكنه التأكيد حتى %1.</translation>
    </message>
    <message>
        <source>The offline store is not what it was, or not yours.</source>
        <translation>المخزن المحلي ليس كما كان، أو ليس لك.</translation>
    </message>
    <message>
        <source>It is made anew when you are signed in to its floor and bring it up to date; what was not sent from it is lost.</source>
        <translation>يُنشأ من جديد عندما تسجّل الدخول إلى منصته وتحدّثه؛ وما لم يُرسل منه يضيع.</translation>
    </message>
    <message>
        <source>The offline store has locked itself.</source>
        <translation>أقفل المخزن المحلي نفسه.</translation>
    </message>
    <message>
        <source>Sign in to the floor once: the store opens again as it was.</source>
        <translation>سجّل الدخول إلى المنصة مرة واحدة: يُفتح المخزن كما كان.</translation>
    </message>
    <message>
        <source>There is no place for the key of an offline store on this computer.</source>
        <translation>لا مكان على هذا الحاسوب لمفتاح مخزن محلي.</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer, or protect the store with a passphrase of your own.</source>
        <translation>افتح سلسلة مفاتيح هذا الحاسوب، أو احمِ المخزن بعبارة سر خاصة بك.</translation>
    </message>
    <message>
        <source>Another import is running; nothing of this one was brought in.</source>
        <translation>هناك استيراد آخر قيد التنفيذ؛ لم يُستورد شيء من هذا.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>حاول مرة أخرى بعد دقيقة.</translation>
    </message>
    <message>
        <source>Split it into smaller files and import them one after the other.</source>
        <translation>قسّمه إلى ملفات أصغر واستوردها واحدًا تلو الآخر.</translation>
    </message>
    <message>
        <source>End the other one, or watch another folder; this one goes on by itself when it is free.</source>
        <translation>أنهِ البرنامج الآخر أو راقب مجلدًا آخر؛ ويتابع هذا من تلقاء نفسه عندما يصبح حرًّا.</translation>
    </message>
    <message>
        <source>Upload this file once by hand and let its columns be remembered; the next ones come in by themselves.</source>
        <translation>ارفع هذا الملف مرة واحدة يدويًا ودع أعمدته تُحفظ؛ وتدخل الملفات التالية من تلقاء نفسها.</translation>
    </message>
    <message>
        <source>order %1 is not in the offline copy</source>
        <translation>الطلب %1 ليس في النسخة دون اتصال</translation>
    </message>
    <message>
        <source>Rename the columns; or, where the first row is a lead already, untick &quot;First row names the columns&quot; and map them by hand.</source>
        <translation>غيّر أسماء الأعمدة؛ أو إن كان الصف الأول عميلًا أصلًا فألغِ تحديد «الصف الأول يسمّي الأعمدة» وعيّنها يدويًا.</translation>
    </message>
    <message>
        <source>Check the number, or bring the offline copy up to date.</source>
        <translation>تحقق من الرقم، أو حدّث النسخة دون اتصال.</translation>
    </message>
</context>
<context>
    <name>ExportLayout</name>
    <message>
        <source>A file has at most %1 columns.</source>
        <translation>للملف %1 عمودًا على الأكثر.</translation>
    </message>
    <message>
        <source>Columns are separated by a comma, semicolon, bar or tab.</source>
        <translation>تُفصل الأعمدة بفاصلة أو فاصلة منقوطة أو شرطة عمودية أو علامة جدولة.</translation>
    </message>
    <message>
        <source>A file&apos;s limit is a number of rows, or of bytes from 1,000,000 on.</source>
        <translation>حدّ الملف عدد من الصفوف، أو من البايتات بدءًا من 1,000,000.</translation>
    </message>
    <message>
        <source>There is no column &apos;%1&apos; of leads.</source>
        <translation>لا يوجد عمود «%1» للعملاء المحتملين.</translation>
    </message>
    <message>
        <source>Each column has a name of up to %1 characters, and at most as long a text.</source>
        <translation>لكل عمود اسم لا يزيد على %1 حرفًا، ونص لا يزيد طوله على ذلك.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has a control character.</source>
        <translation>في العمود «%1» محرف تحكم.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be written in this form.</source>
        <translation>لا يمكن كتابة العمود «%1» بهذا الشكل.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has no possible length.</source>
        <translation>طول العمود «%1» غير ممكن.</translation>
    </message>
    <message>
        <source>There are two columns &apos;%1&apos;.</source>
        <translation>هناك عمودان باسم «%1».</translation>
    </message>
    <message>
        <source>This is no layout of a file that this program knows.</source>
        <translation>لا يعرف هذا البرنامج تخطيط الملف هذا.</translation>
    </message>
    <message>
        <source>Generic</source>
        <translation>عام</translation>
    </message>
    <message>
        <source>All 33 columns under their own names.</source>
        <translation>كل الأعمدة الـ33 بأسمائها.</translation>
    </message>
    <message>
        <source>Load it as &quot;Standard Format&quot;, tab-delimited, with its duplicate check on. Replace list_id by yours.</source>
        <translation>حمّله بوصفه &quot;Standard Format&quot; مفصولًا بعلامات الجدولة مع تفعيل فحص التكرار. استبدل list_id بقائمتك.</translation>
    </message>
    <message>
        <source>The names are those of Five9&apos;s contact fields; the last five want custom fields there.</source>
        <translation>الأسماء هي أسماء حقول جهات الاتصال في Five9؛ والخمسة الأخيرة تحتاج إلى حقول مخصصة هناك.</translation>
    </message>
    <message>
        <source>For the Data Import Wizard, which takes 50,000 leads a run. Company is required there, so households get a placeholder.</source>
        <translation>لمعالج Data Import Wizard الذي يقبل 50,000 عميل محتمل في كل مرة. الشركة إلزامية هناك، لذا تُعطى الأسر قيمة بديلة.</translation>
    </message>
    <message>
        <source>The names are those of HubSpot&apos;s contact properties; the last two want properties of your own there.</source>
        <translation>الأسماء هي أسماء خصائص جهات الاتصال في HubSpot؛ والأخيرتان تحتاجان إلى خصائص خاصة بك هناك.</translation>
    </message>
</context>
<context>
    <name>ImportDraft</name>
    <message>
        <source>Full name</source>
        <translation>الاسم الكامل</translation>
    </message>
    <message>
        <source>Intent score</source>
        <translation>درجة الاهتمام</translation>
    </message>
    <message>
        <source>Price of its own</source>
        <translation>سعر خاص</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>فاصلة منقوطة ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>جدولة</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>خط عمودي |</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>فاصلة ,</translation>
    </message>
    <message>
        <source>%1 new, %2 duplicates, %3 rejected</source>
        <translation>%1 جديد، %2 مكرر، %3 مرفوض</translation>
    </message>
    <message>
        <source>Expected: %1 Gold, %2 Silver, worth %3 if all sell; your commission %4, up to %5.</source>
        <translation>المتوقع: %1 ذهبي، %2 فضي، بقيمة %3 إن بيعت كلها؛ عمولتك %4، وحتى %5.</translation>
    </message>
    <message>
        <source>%1 are too young to be on offer yet.</source>
        <translation>%1 أحدث من أن تُعرض الآن.</translation>
    </message>
    <message>
        <source>%1 is no file; drop a CSV or XLSX file.</source>
        <translation>%1 ليس ملفًا؛ أفلت ملف CSV أو XLSX.</translation>
    </message>
    <message>
        <source>%1 is an old workbook; save it as XLSX or CSV and drop that.</source>
        <translation>%1 مصنف قديم؛ احفظه بصيغة XLSX أو CSV ثم أفلته.</translation>
    </message>
    <message>
        <source>%1 is no table that can be read here; drop a CSV or XLSX file.</source>
        <translation>%1 ليس جدولًا يمكن قراءته هنا؛ أفلت ملف CSV أو XLSX.</translation>
    </message>
</context>
<context>
    <name>ImportFault</name>
    <message>
        <source>&apos;%1&apos; is not a US state; use two letters, e.g. TX.</source>
        <translation>&apos;%1&apos; ليست ولاية أمريكية؛ استخدم حرفين مثل TX.</translation>
    </message>
    <message>
        <source>The state is missing; use two letters, e.g. TX.</source>
        <translation>الولاية ناقصة؛ استخدم حرفين مثل TX.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole phone number; use ten digits, e.g. (415) 555-2671, or + and the country.</source>
        <translation>&apos;%1&apos; ليس رقم هاتف كاملًا؛ استخدم عشرة أرقام مثل (415) 555-2671 أو + ورمز البلد.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an e-mail address; use e.g. ana@example.com.</source>
        <translation>&apos;%1&apos; ليس بريدًا إلكترونيًا؛ استخدم مثلًا ana@example.com.</translation>
    </message>
    <message>
        <source>There is no phone, no e-mail and no whole address; one of them is needed: a phone, an e-mail, or last name, street and ZIP.</source>
        <translation>لا يوجد هاتف ولا بريد إلكتروني ولا عنوان كامل؛ يلزم أحدها: هاتف، أو بريد إلكتروني، أو اسم العائلة والشارع والرمز البريدي.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ZIP code; use five digits, e.g. 71101.</source>
        <translation>&apos;%1&apos; ليس رمزًا بريديًا؛ استخدم خمسة أرقام مثل 71101.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date; use YYYY-MM-DD, e.g. 2026-03-31.</source>
        <translation>&apos;%1&apos; ليس تاريخًا؛ استخدم YYYY-MM-DD مثل 2026-03-31.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the time of an inquiry: it lies in the future or before 1990.</source>
        <translation>&apos;%1&apos; ليس وقت استفسار: يقع في المستقبل أو قبل 1990.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an age; use whole years from 18 to 120.</source>
        <translation>&apos;%1&apos; ليس عمرًا؛ استخدم سنوات كاملة من 18 إلى 120.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an amount; use e.g. 250000 or 250,000.00.</source>
        <translation>&apos;%1&apos; ليس مبلغًا؛ استخدم مثلًا 250000 أو 250,000.00.</translation>
    </message>
    <message>
        <source>The row has %1 columns; check delimiters and quotation marks.</source>
        <translation>في الصف %1 عمودًا؛ تحقّق من الفواصل وعلامات الاقتباس.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Did you mean %1 (%2)?</source>
        <translation>هل تقصد %1 (%2)؟</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an error of the spreadsheet, or a formula that was never worked out; put the value itself there.</source>
        <translation>&apos;%1&apos; خطأ في جدول البيانات أو صيغة لم تُحسب قط؛ ضع القيمة نفسها هناك.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a price of a lead; use e.g. 12.50.</source>
        <translation>&apos;%1&apos; ليس سعر عميل؛ استخدم مثلًا 12.50.</translation>
    </message>
    <message>
        <source>The price is below the lowest of this floor; use at least %1, or none.</source>
        <translation>السعر أدنى من الحد الأدنى لهذه المنصة؛ استخدم %1 على الأقل، أو لا تذكر سعرًا.</translation>
    </message>
    <message>
        <source>This person may not be offered on this floor any more, by what a buyer has found or by the person&apos;s own wish; leave the row out.</source>
        <translation>لم يعد يجوز عرض هذا الشخص في هذه المنصة، بحسب ما وجده مشترٍ أو برغبة الشخص نفسه؛ احذف الصف.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of the row&apos;s state; use a name from the list of its counties, or leave it empty.</source>
        <translation>&apos;%1&apos; ليست مقاطعة في ولاية هذا الصف؛ استخدم اسمًا من قائمة مقاطعاتها أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number that fits here; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; ليس عددًا صحيحًا يصلح هنا؛ استخدم الأرقام فقط دون وحدة.</translation>
    </message>
    <message>
        <source>The value is too long; shorten it.</source>
        <translation>القيمة أطول من اللازم؛ اختصرها.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use its code or its name, or leave it empty.</source>
        <translation>&apos;%1&apos; ليس مشروعًا لهذا المنتج؛ استخدم رمز المشروع أو اسمه، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in already; leave the row out.</source>
        <translation>سبق أن أدخل مورّد آخر هذا الشخص؛ استبعد الصف.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; use a name from the list of its counties, e.g. %3, or leave it empty.</source>
        <translation>&apos;%1&apos; ليست مقاطعة في %2؛ استخدم اسمًا من قائمة مقاطعاتها، مثل %3، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; the nearest in the list of its counties is %3. Use a name from that list, or leave it empty.</source>
        <translation>&apos;%1&apos; ليست مقاطعة في %2؛ أقرب اسم في قائمة مقاطعاتها هو %3. استخدم اسمًا من تلك القائمة أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project: this product has none. Leave it empty, or ask the operator to add the project.</source>
        <translation>&apos;%1&apos; ليس مشروعًا: لا مشاريع لهذا المنتج. اتركه فارغًا أو اطلب من المشغّل إضافة المشروع.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use one of %2, or leave it empty.</source>
        <translation>&apos;%1&apos; ليس مشروعًا لهذا المنتج؛ استخدم واحدًا من %2، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use the code of one of its %3, e.g. %2, or leave it empty.</source>
        <translation>&apos;%1&apos; ليس مشروعًا لهذا المنتج؛ استخدم رمز أحد مشاريعه (عددها %3)، مثل %2، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>هل تقصد %1؟</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from %2 to %3; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; ليس عددًا صحيحًا من %2 إلى %3؛ استخدم الأرقام فقط دون وحدة.</translation>
    </message>
    <message>
        <source>The value has %1 characters, and at most %2 fit here; shorten it by %3.</source>
        <translation>تتكوّن القيمة من %1 محرفًا ولا يتسع هنا أكثر من %2؛ اختصرها بمقدار %3.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in within the last day; leave the row out, or send it later.</source>
        <translation>أدخل مورّد آخر هذا الشخص خلال اليوم الأخير؛ استبعد الصف أو أرسله لاحقًا.</translation>
    </message>
    <message numerus="yes">
        <source>Another supplier has brought this person in within the last %Ln days; leave the row out, or send it later.</source>
        <translation>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln يوم؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln يوم؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln يومين؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln أيام؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln يومًا؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
            <numerusform>أدخل مورّد آخر هذا الشخص خلال آخر %Ln يوم؛ استبعد الصف أو أرسله لاحقًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; makes an age of %2; use a date of birth that makes one from %3 to %4, or leave it empty.</source>
        <translation>&apos;%1&apos; يعني عمرًا قدره %2؛ استعمل تاريخ ميلاد يعني عمرًا من %3 إلى %4، أو اتركه فارغًا.</translation>
    </message>
    <message>
        <source>Rows with a county that is not known, which come in without one: %1.</source>
        <translation>صفوف بمقاطعة غير معروفة، تدخل دون مقاطعة: %1.</translation>
    </message>
    <message>
        <source>Phones that no numbering plan knows: %1.</source>
        <translation>هواتف لا تعرفها أي خطة ترقيم: %1.</translation>
    </message>
    <message>
        <source>Rows without the day of the inquiry, whose age is unproven: %1.</source>
        <translation>صفوف بلا يوم الاستفسار، وعمرها غير مثبت: %1.</translation>
    </message>
</context>
<context>
    <name>ImportWatch</name>
    <message>
        <source>%1: there is no such folder.</source>
        <translation>%1: لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
        <source>%1: you may not read this folder.</source>
        <translation>%1: لا يحق لك قراءة هذا المجلد.</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made.</source>
        <translation>%1: لا يمكن إنشاء المجلد.</translation>
    </message>
    <message>
        <source>%1: you may not write into this folder.</source>
        <translation>%1: لا يحق لك الكتابة في هذا المجلد.</translation>
    </message>
    <message>
        <source>%1 is watched by another program already.</source>
        <translation>يراقب برنامج آخر %1 بالفعل.</translation>
    </message>
    <message>
        <source>%1: the file came in, but cannot be moved.</source>
        <translation>%1: دخل الملف، لكن لا يمكن نقله.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>أبرشية / مقاطعة</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>الجودة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>الحداثة</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>النية</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>قاعدة السعر</translation>
    </message>
    <message>
        <source>Times sold</source>
        <translation>مرات البيع</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>آخر بيع</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 يوم</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1 شهرًا</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>nobody holds or owns the lead</comment>
        <translation>متاح</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>مباع</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>فضي</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <comment>price rule</comment>
        <translation>القاعدة %1</translation>
    </message>
    <message>
        <source>The lead&apos;s own price</source>
        <translation>سعر العميل الخاص</translation>
    </message>
    <message>
        <source>The project&apos;s price</source>
        <translation>سعر المشروع</translation>
    </message>
    <message>
        <source>%1 of 6</source>
        <comment>qualification fields that are filled</comment>
        <translation>%1 من 6</translation>
    </message>
</context>
<context>
    <name>LeadFile</name>
    <message>
        <source>%1, line 1, columns %2 and %3: &apos;%4&apos; is there twice; rename or remove one of them, or map the columns by hand.</source>
        <translation>%1، السطر 1، العمودان %2 و%3: &apos;%4&apos; مكرر؛ غيّر اسم أحدهما أو احذفه أو عيّن الأعمدة يدويًا.</translation>
    </message>
    <message>
        <source>one of &apos;phone&apos;, &apos;email&apos; or &apos;last_name&apos;</source>
        <translation>أحد &apos;phone&apos; أو &apos;email&apos; أو &apos;last_name&apos;</translation>
    </message>
    <message>
        <source> and </source>
        <translation> و </translation>
    </message>
    <message>
        <source>This is no mapping profile that this program knows.</source>
        <translation>ليس هذا ملف تعيين يعرفه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The mapping profile names the field &apos;%1&apos;, which is not known or named twice.</source>
        <translation>يذكر ملف التعيين الحقل &apos;%1&apos; وهو غير معروف أو مذكور مرتين.</translation>
    </message>
    <message>
        <source>The file has no column &apos;%1&apos;, which the mapping profile names.</source>
        <translation>لا يحتوي الملف على العمود &apos;%1&apos; الذي يذكره ملف التعيين.</translation>
    </message>
    <message>
        <source>The mapping profile has a constant &apos;%1&apos;, which is no field of an import.</source>
        <translation>في ملف التعيين ثابت &apos;%1&apos; وهو ليس حقل استيراد.</translation>
    </message>
    <message>
        <source>%1, line 1: none of the %2 columns has a known name; add a header like first_name, last_name, phone, email, state, zip, or map the columns by hand.</source>
        <translation>%1، السطر 1: ليس لأي من الأعمدة وعددها %2 اسم معروف؛ أضف صف عناوين مثل first_name, last_name, phone, email, state, zip، أو عيّن الأعمدة يدويًا.</translation>
    </message>
    <message>
        <source>%1, line 1: the header has no column for %2; known of its %4 columns are %3; rename a column, or map it by hand.</source>
        <translation>%1، السطر 1: ليس في صف العناوين عمود لـ %2؛ المعروف من أعمدته وعددها %4 هو %3. غيّر اسم عمود، أو عيّنه يدويًا.</translation>
    </message>
</context>
<context>
    <name>LeadImport</name>
    <message>
        <source>%1 is empty; choose the file that the supplier sent.</source>
        <translation>%1 فارغ؛ اختر الملف الذي أرسله المورّد.</translation>
    </message>
    <message>
        <source>The floor keeps no mapping profile for the columns of %1.</source>
        <translation>لا تحفظ المنصة ملف أعمدة لأعمدة %1.</translation>
    </message>
    <message>
        <source>%1 has other columns than the files of profile %2.</source>
        <translation>في %1 أعمدة غير أعمدة ملفات %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 was imported, as %n row(s) are wrong; %2 lists them with line, column and reason.</source>
        <translation>لم يُستورد شيء من %1 لأن %n صفًا خاطئ؛ ويسردها %2 مع السطر والعمود والسبب.</translation>
    </message>
    <message>
        <source>; the supplier was &apos;%1&apos;</source>
        <translation>؛ كان المورّد &apos;%1&apos;</translation>
    </message>
    <message>
        <source>; the product was &apos;%1&apos;</source>
        <translation>؛ كان المنتج &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a partner&apos;s file has at most %3 (%4 MB).</source>
        <translation>حجم %1 هو %2 بايت؛ ولملف الشريك %3 على الأكثر (%4 MB).</translation>
    </message>
    <message>
        <source>%1 has about %2 rows; a partner&apos;s file has at most %3.</source>
        <translation>في %1 نحو %2 صف؛ ولملف الشريك %3 على الأكثر.</translation>
    </message>
    <message>
        <source>%1 came in as %2 on %3 with %4 leads (batch %5).</source>
        <translation>دخل %1 باسم %2 في %3 وفيه %4 عميل (الدفعة %5).</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; choose the file that the supplier sent.</source>
        <translation>في %1 ترويسة بلا صفوف؛ اختر الملف الذي أرسله المورّد.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>قراءة الملف</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>البحث عن المكررات</translation>
    </message>
    <message>
        <source>Adding the leads to the stock</source>
        <translation>إضافة العملاء إلى المخزون</translation>
    </message>
    <message>
        <source>%1 is not the file any more that was checked; check it again.</source>
        <translation>لم يعد %1 الملف الذي فُحص؛ افحصه من جديد.</translation>
    </message>
</context>
<context>
    <name>LeadReturn</name>
    <message>
        <source>Phone disconnected</source>
        <translation>الهاتف مفصول</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>شخص خاطئ</translation>
    </message>
    <message>
        <source>Not what I asked for</source>
        <translation>ليس ما طلبته</translation>
    </message>
    <message>
        <source>Already mine</source>
        <translation>لديّ من قبل</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>مزيّف</translation>
    </message>
    <message>
        <source>Gave no consent</source>
        <translation>لم يوافق</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>متوفى</translation>
    </message>
    <message>
        <source>Can be returned</source>
        <translation>يمكن إرجاعه</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>فات الأوان</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>استُرجع</translation>
    </message>
    <message>
        <source>Refunded already</source>
        <translation>سبق رد ثمنه</translation>
    </message>
    <message>
        <source>Refused before for this reason</source>
        <translation>رُفض سابقًا لهذا السبب</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Its phone or e-mail came with an earlier order.</source>
        <translation>جاء هاتفه أو بريده مع طلب سابق.</translation>
    </message>
    <message>
        <source>No earlier order brought this phone or e-mail.</source>
        <translation>لم يأت أي طلب سابق بهذا الهاتف أو البريد.</translation>
    </message>
    <message>
        <source>The order allowed repeats.</source>
        <translation>سمح الطلب بالتكرار.</translation>
    </message>
    <message>
        <source>It is not what the order&apos;s line asked for.</source>
        <translation>ليس ما طلبه سطر الطلب.</translation>
    </message>
    <message>
        <source>It is what the order&apos;s line asked for.</source>
        <translation>هو ما طلبه سطر الطلب.</translation>
    </message>
    <message>
        <source>It was picked by hand.</source>
        <translation>اختير يدويًا.</translation>
    </message>
    <message>
        <source>Taken back without review.</source>
        <translation>استُرجع دون مراجعة.</translation>
    </message>
</context>
<context>
    <name>NoStock</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>No area has leads under these filters</source>
        <translation>لا منطقة فيها عملاء بهذه المرشّحات</translation>
    </message>
    <message>
        <source>Drop one of the chips above, or all of them.</source>
        <translation>أزل أحد المرشّحات أعلاه أو كلها.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>مسح كل المرشّحات</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>لا عملاء معروضين بعد</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>يظهرون هنا فور قبول رفع أحد المورّدين.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>انظر مجددًا</translation>
    </message>
</context>
<context>
    <name>OfflineStore</name>
    <message>
        <source>it did not answer</source>
        <translation>لم تُجب</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used: %1.</source>
        <translation>لا يمكن استعمال سلسلة مفاتيح هذا الحاسوب: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase.</source>
        <translation>الذاكرة لا تكفي للتحقق من عبارة السر.</translation>
    </message>
    <message>
        <source>The key of the offline store is not in the keychain, or not the right one.</source>
        <translation>مفتاح المخزن المحلي ليس في سلسلة المفاتيح، أو ليس المفتاح الصحيح.</translation>
    </message>
    <message>
        <source>The offline store belongs to %1 of %2 at %3.</source>
        <translation>المخزن المحلي يخص %1 من %2 في %3.</translation>
    </message>
    <message>
        <source>The offline store is locked: the clock of this computer was turned back since it was used.</source>
        <translation>المخزن المحلي مقفل: أُرجعت ساعة هذا الحاسوب منذ استعماله.</translation>
    </message>
    <message>
        <source>The offline store is locked: its floor was last reached on %1.</source>
        <translation>المخزن المحلي مقفل: آخر اتصال بمنصته كان في %1.</translation>
    </message>
    <message>
        <source>The offline store is open in another window or program.</source>
        <translation>المخزن المحلي مفتوح في نافذة أخرى أو برنامج آخر.</translation>
    </message>
    <message>
        <source>This is the store of another workspace or floor.</source>
        <translation>هذا مخزن مساحة عمل أخرى أو منصة أخرى.</translation>
    </message>
    <message>
        <source>The offline store was written by another version of Leadfloor.</source>
        <translation>كتب المخزن المحلي إصدار آخر من Leadfloor.</translation>
    </message>
    <message>
        <source>The floor does not know this offline store any more: it was forgotten from elsewhere.</source>
        <translation>لم تعد المنصة تعرف هذا المخزن المحلي: لقد نُسي من مكان آخر.</translation>
    </message>
    <message>
        <source>%1 is not an offline store of Leadfloor.</source>
        <translation>%1 ليس مخزنًا محليًا لـ Leadfloor.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Leadfloor: update this one.</source>
        <translation>%1 أنشأه إصدار أحدث من Leadfloor: حدّث هذا الإصدار.</translation>
    </message>
    <message>
        <source>The offline store has been changed or damaged, or its key is another one.</source>
        <translation>غُيّر المخزن المحلي أو تلف، أو أن مفتاحه مختلف.</translation>
    </message>
    <message>
        <source>An older copy of the offline store was put back, or its end is missing.</source>
        <translation>أُعيدت نسخة أقدم من المخزن المحلي، أو أن نهايته مفقودة.</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>هي مقفلة</translation>
    </message>
    <message>
        <source>%1 was made by an older Leadfloor: it is made anew at the next contact with the floor.</source>
        <translation>أُنشئ %1 بإصدار أقدم من Leadfloor: سيُنشأ من جديد عند الاتصال التالي بالمنصة.</translation>
    </message>
    <message>
        <source>This computer cannot tell whether the offline store is the newest one: it opens again after a contact with its floor.</source>
        <translation>لا يستطيع هذا الحاسوب معرفة ما إذا كان المخزن المحلي هو الأحدث: سيُفتح مجددًا بعد اتصال بمنصته.</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>%1 was gone; %2 came for it.</source>
        <translation>ذهب %1؛ وجاء %2 بدلًا منه.</translation>
    </message>
    <message>
        <source>%1 is held by another order.</source>
        <translation>%1 محجوز لطلب آخر.</translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation>%1 لك بالفعل.</translation>
    </message>
    <message>
        <source>%1 is sold.</source>
        <translation>%1 مباع.</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Locking and paying</source>
        <translation>جارٍ الحجز والدفع</translation>
    </message>
    <message>
        <source>The floor is busy; asked again with the same key</source>
        <translation>المنصة مشغولة؛ يُعاد السؤال بالمفتاح نفسه</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>The line was lost; the outcome is asked for when it is back</source>
        <translation>انقطع الخط؛ يُسأل عن النتيجة عند عودته</translation>
    </message>
    <message>
        <source>Order %1: delivering %2 of %3</source>
        <translation>الطلب %1: جارٍ تسليم %2 من %3</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, delivered</source>
        <translation>الطلب %1: %2 مقابل %3، سُلّم</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, kept until it is paid</source>
        <translation>الطلب %1: %2 مقابل %3، محفوظ حتى الدفع</translation>
    </message>
    <message>
        <source>Order %1 is bought, but its contacts are not here: %2</source>
        <translation>الطلب %1 مشترى لكن جهات اتصاله ليست هنا: %2</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>لم يُشترَ شيء ولم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Purchase of %1</source>
        <translation>شراء %1</translation>
    </message>
    <message>
        <source>Signed out before the outcome was known; it is asked for at the next sign-in.</source>
        <translation>سُجّل الخروج قبل معرفة النتيجة؛ سيُسأل عنها عند الدخول التالي.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>عميل واحد</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 عميل</translation>
    </message>
    <message>
        <source>Everything on offer</source>
        <translation>كل المعروض</translation>
    </message>
    <message>
        <source>%1, mixed prices</source>
        <translation>%1، أسعار متفاوتة</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>سعر خاص</translation>
    </message>
    <message>
        <source>project price</source>
        <translation>سعر المشروع</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>القاعدة %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 متاح</translation>
    </message>
    <message>
        <source>Buy the one that is free</source>
        <translation>شراء العميل المتاح</translation>
    </message>
    <message>
        <source>Buy the %1 that are free</source>
        <translation>شراء المتاحين وعددهم %1</translation>
    </message>
    <message>
        <source>The other one is left out.</source>
        <translation>يُترك الآخر.</translation>
    </message>
    <message>
        <source>The other %1 are left out.</source>
        <translation>يُترك الآخرون وعددهم %1.</translation>
    </message>
    <message>
        <source>%1 %2 km</source>
        <comment>county, distance</comment>
        <translation>%1 %2 كم</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>counties</comment>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>Add the county nearby</source>
        <translation>إضافة المقاطعة القريبة</translation>
    </message>
    <message>
        <source>Add %1 counties nearby</source>
        <translation>إضافة %1 مقاطعات قريبة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>so many free, counties</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counties</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Take them from any county</source>
        <translation>أخذهم من أي مقاطعة</translation>
    </message>
    <message>
        <source>Take all of %1</source>
        <translation>أخذ كل %1</translation>
    </message>
    <message>
        <source>%1, county filter dropped</source>
        <translation>%1، دون مرشّح المقاطعة</translation>
    </message>
    <message>
        <source>Take them from anywhere</source>
        <translation>أخذهم من أي مكان</translation>
    </message>
    <message>
        <source>%1, state filter dropped</source>
        <translation>%1، دون مرشّح الولاية</translation>
    </message>
    <message>
        <source>Same county, %1</source>
        <translation>المقاطعة نفسها، %1</translation>
    </message>
    <message>
        <source>Same state, %1</source>
        <translation>الولاية نفسها، %1</translation>
    </message>
    <message>
        <source>Same leads, %1</source>
        <translation>العملاء أنفسهم، %1</translation>
    </message>
    <message>
        <source>%1, one age bucket older</source>
        <translation>%1، أقدم بفئة عمرية</translation>
    </message>
    <message>
        <source>%1, one age bucket younger</source>
        <translation>%1، أحدث بفئة عمرية</translation>
    </message>
    <message>
        <source>Gold instead of Silver</source>
        <translation>ذهبي بدل فضي</translation>
    </message>
    <message>
        <source>Silver instead of Gold</source>
        <translation>فضي بدل ذهبي</translation>
    </message>
    <message>
        <source>%1, the other class</source>
        <translation>%1، الفئة الأخرى</translation>
    </message>
    <message>
        <source>Line %1 is short: none of %2 is free now.</source>
        <translation>البند %1 ناقص: لا شيء من %2 متاح الآن.</translation>
    </message>
    <message>
        <source>Line %1 is short: %2 of %3 are free now.</source>
        <translation>البند %1 ناقص: %2 من %3 متاح الآن.</translation>
    </message>
    <message>
        <source>Line %1 costs %2, above its maximum of %3.</source>
        <translation>البند %1 يكلّف %2، فوق حده الأقصى %3.</translation>
    </message>
    <message>
        <source>%1, 1 line</source>
        <translation>%1، بند واحد</translation>
    </message>
    <message>
        <source>%1, %2 lines</source>
        <translation>%1، %2 بنود</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>ينقص</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>فضي</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>عملاء مختارون يدويًا</translation>
    </message>
    <message>
        <source>Replace those that are gone</source>
        <translation>استبدال من ذهبوا</translation>
    </message>
    <message>
        <source>%1 of the same kind, county and age, each for no more than the one it replaces.</source>
        <translation>%1 من النوع والمقاطعة والعمر نفسها، كل منهم بما لا يزيد على سعر من يحل محله.</translation>
    </message>
    <message>
        <source>Order %1: its payment page waits; Orders opens it again</source>
        <translation>الطلب %1: صفحة الدفع في الانتظار؛ وتُفتح من جديد من الطلبات</translation>
    </message>
    <message>
        <source>Order %1 was not paid; Orders shows what became of it</source>
        <translation>لم يُدفع الطلب %1؛ وتعرض الطلبات ما آل إليه</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>There is no county “%1”.</source>
        <translation>لا توجد مقاطعة “%1”.</translation>
    </message>
    <message>
        <source>There is no county “%1” in %2.</source>
        <translation>لا توجد مقاطعة “%1” في %2.</translation>
    </message>
    <message>
        <source>Every state that has a county “%1” is excluded.</source>
        <translation>كل ولاية فيها مقاطعة “%1” مستبعدة.</translation>
    </message>
    <message>
        <source>“%1” is a county and a city of %2; say which.</source>
        <translation>“%1” مقاطعة ومدينة في %2؛ حدّد أيهما.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is in %Ln states; say which.</source>
        <translation>
            <numerusform>“%1” في %Ln ولاية؛ حدّد أيها.</numerusform>
            <numerusform>“%1” في ولاية واحدة (%Ln)؛ حدّد أيها.</numerusform>
            <numerusform>“%1” في ولايتين (%Ln)؛ حدّد أيهما.</numerusform>
            <numerusform>“%1” في %Ln ولايات؛ حدّد أيها.</numerusform>
            <numerusform>“%1” في %Ln ولاية؛ حدّد أيها.</numerusform>
            <numerusform>“%1” في %Ln ولاية؛ حدّد أيها.</numerusform>
        </translation>
    </message>
    <message>
        <source>An age goes from the smaller number to the larger one.</source>
        <translation>العمر من العدد الأصغر إلى الأكبر.</translation>
    </message>
    <message>
        <source>“%1” takes one number.</source>
        <translation>“%1” يأخذ عددًا واحدًا.</translation>
    </message>
    <message>
        <source>No lead is younger than 0 days.</source>
        <translation>لا عميل أحدث من 0 يوم.</translation>
    </message>
    <message>
        <source>Say whether “%1” is in days or in months.</source>
        <translation>حدّد إن كان “%1” بالأيام أو بالأشهر.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>“%1” ليس مبلغًا.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1” ليس عددًا.</translation>
    </message>
    <message>
        <source>This goes from %1 to %2.</source>
        <translation>هذا من %1 إلى %2.</translation>
    </message>
    <message>
        <source>A range goes from the smaller number to the larger one.</source>
        <translation>النطاق من العدد الأصغر إلى الأكبر.</translation>
    </message>
    <message>
        <source>A single value cannot be excluded; give a range.</source>
        <translation>لا يمكن استبعاد قيمة مفردة؛ أعطِ نطاقًا.</translation>
    </message>
    <message>
        <source>No lead can have that.</source>
        <translation>لا يمكن لأي عميل أن يكون كذلك.</translation>
    </message>
    <message>
        <source>Every chosen state is excluded as well.</source>
        <translation>كل ولاية مختارة مستبعدة أيضًا.</translation>
    </message>
    <message>
        <source>No chosen county lies in a chosen state.</source>
        <translation>لا مقاطعة مختارة تقع في ولاية مختارة.</translation>
    </message>
    <message>
        <source>The ages exclude each other.</source>
        <translation>الأعمار يستبعد بعضها بعضًا.</translation>
    </message>
    <message>
        <source>The least value is above the greatest one.</source>
        <translation>القيمة الدنيا أعلى من القصوى.</translation>
    </message>
    <message>
        <source>The least part is larger than the order.</source>
        <translation>الجزء الأدنى أكبر من الطلب.</translation>
    </message>
    <message>
        <source>Say how many leads, for example 200 or x200.</source>
        <translation>حدّد عدد العملاء، مثلًا 200 أو x200.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>العمود %1: %2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>هل تقصد %1؟</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>لا يوجد حقل “%1”.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>“%1” يحتاج إلى قيمة.</translation>
    </message>
    <message>
        <source>“%1” has no order; write “:” for it.</source>
        <translation>“%1” ليس له ترتيب؛ اكتب “:”.</translation>
    </message>
    <message>
        <source>“%1” cannot be excluded; say what it should be.</source>
        <translation>لا يمكن استبعاد “%1”؛ حدّد ما ينبغي أن يكون.</translation>
    </message>
    <message>
        <source>A class is gold or silver.</source>
        <translation>الفئة gold أو silver.</translation>
    </message>
    <message>
        <source>A class cannot be excluded; name the other one.</source>
        <translation>لا يمكن استبعاد فئة؛ اذكر الأخرى.</translation>
    </message>
    <message>
        <source>There is no project “%1”.</source>
        <translation>لا يوجد مشروع “%1”.</translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation>لا يوجد منتج “%1”.</translation>
    </message>
    <message>
        <source>Only one product can be searched at a time.</source>
        <translation>يمكن البحث عن منتج واحد فقط في كل مرة.</translation>
    </message>
    <message>
        <source>“%1” is not an age.</source>
        <translation>“%1” ليس عمرًا.</translation>
    </message>
    <message>
        <source>An age cannot be excluded; name the ages that you want.</source>
        <translation>لا يمكن استبعاد عمر؛ اذكر الأعمار التي تريدها.</translation>
    </message>
    <message>
        <source>Only one range of days can be searched at a time.</source>
        <translation>يمكن البحث عن نطاق أيام واحد فقط في كل مرة.</translation>
    </message>
    <message>
        <source>Filled fields can only be asked for as a least number.</source>
        <translation>لا تُطلب الحقول المكتملة إلا كعدد أدنى.</translation>
    </message>
    <message>
        <source>Owned leads can be shown or hidden: show, hide.</source>
        <translation>يمكن إظهار عملائك أو إخفاؤهم: show, hide.</translation>
    </message>
    <message>
        <source>Owned leads cannot be shown and hidden at a time.</source>
        <translation>لا يمكن إظهار عملائك وإخفاؤهم معًا.</translation>
    </message>
    <message>
        <source>Say what “%1” is: months, days, or a field&apos;s value.</source>
        <translation>حدّد ما هو “%1”: أشهر أو أيام أو قيمة حقل.</translation>
    </message>
    <message>
        <source>“%1” is not a US state; use two letters, for example TX.</source>
        <translation>“%1” ليست ولاية أمريكية؛ استخدم حرفين، مثلًا TX.</translation>
    </message>
    <message>
        <source>“%1” is not a state, a county, a class or an age.</source>
        <translation>“%1” ليس ولاية ولا مقاطعة ولا فئة ولا عمرًا.</translation>
    </message>
    <message>
        <source>“max” needs an amount.</source>
        <translation>“max” يحتاج إلى مبلغ.</translation>
    </message>
    <message>
        <source>“part” needs a number of leads.</source>
        <translation>“part” يحتاج إلى عدد من العملاء.</translation>
    </message>
    <message>
        <source>The number of leads was given before.</source>
        <translation>سبق تحديد عدد العملاء.</translation>
    </message>
    <message>
        <source>A line takes 1 to %L1 leads.</source>
        <translation>يأخذ البند من 1 إلى %L1 عميل.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Parish</source>
        <translation>أبرشية</translation>
    </message>
    <message>
        <source>County</source>
        <translation>مقاطعة</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>النية</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>الحداثة</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>عملائي</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>مباع</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>فضي</translation>
    </message>
    <message>
        <source>show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>ليس %1</translation>
    </message>
    <message>
        <source>leads of Louisiana or Texas; names work as well</source>
        <translation>عملاء لويزيانا أو تكساس؛ الأسماء تصلح أيضًا</translation>
    </message>
    <message>
        <source>a minus excludes states and counties</source>
        <translation>علامة الطرح تستبعد الولايات والمقاطعات</translation>
    </message>
    <message>
        <source>one class; the other is silver</source>
        <translation>فئة؛ والأخرى silver</translation>
    </message>
    <message>
        <source>months since the inquiry; 24+ for 24 and more</source>
        <translation>أشهر منذ الاستفسار؛ 24+ لـ 24 فأكثر</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>أيام منذ الاستفسار</translation>
    </message>
    <message>
        <source>a county or parish of a state</source>
        <translation>مقاطعة أو أبرشية في ولاية</translation>
    </message>
    <message>
        <source>a county whose name is unmistakable, or in a chosen state</source>
        <translation>مقاطعة لا يلتبس اسمها أو في ولاية مختارة</translation>
    </message>
    <message>
        <source>several values of one field</source>
        <translation>عدة قيم لحقل</translation>
    </message>
    <message>
        <source>a least value; also intent, fresh and filled</source>
        <translation>قيمة دنيا؛ وكذلك intent وfresh وfilled</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>نطاق</translation>
    </message>
    <message>
        <source>a highest price of a lead</source>
        <translation>أعلى سعر للعميل</translation>
    </message>
    <message>
        <source>leads of a project; quotes keep words together</source>
        <translation>عملاء مشروع؛ علامات الاقتباس تجمع الكلمات</translation>
    </message>
    <message>
        <source>another product than the usual one</source>
        <translation>منتج غير المعتاد</translation>
    </message>
    <message>
        <source>also people that you own already</source>
        <translation>وكذلك من تملكهم بالفعل</translation>
    </message>
    <message>
        <source>a ticket: how many you want, and for how much at most</source>
        <translation>طلب: كم تريد وبكم كحد أقصى</translation>
    </message>
    <message>
        <source>50 will do; the rest by standing order</source>
        <translation>يكفي 50؛ والباقي بأمر دائم</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Leads today</source>
        <translation>عملاء اليوم</translation>
    </message>
    <message>
        <source>Leads this week</source>
        <translation>عملاء هذا الأسبوع</translation>
    </message>
    <message>
        <source>Leads this month</source>
        <translation>عملاء هذا الشهر</translation>
    </message>
    <message>
        <source>Leads in all</source>
        <translation>كل العملاء</translation>
    </message>
    <message>
        <source>Money today</source>
        <translation>مال اليوم</translation>
    </message>
    <message>
        <source>Money this week</source>
        <translation>مال هذا الأسبوع</translation>
    </message>
    <message>
        <source>Money this month</source>
        <translation>مال هذا الشهر</translation>
    </message>
    <message>
        <source>Money in all</source>
        <translation>كل المال</translation>
    </message>
    <message>
        <source>made</source>
        <translation>أُنشئ</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>أُغلق الحساب</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>انتهى وقته</translation>
    </message>
    <message>
        <source>it has bought all that it was to buy</source>
        <translation>اشترى كل ما عليه شراؤه</translation>
    </message>
    <message>
        <source>the wallet does not hold enough credits</source>
        <translation>لا رصيد كافيًا في المحفظة</translation>
    </message>
    <message>
        <source>above the spending limit of its member</source>
        <translation>فوق حد إنفاق صاحبه</translation>
    </message>
    <message>
        <source>its filter names something that is gone</source>
        <translation>مرشّحه يذكر شيئًا لم يعد موجودًا</translation>
    </message>
    <message>
        <source>the rest of order %1</source>
        <translation>بقية الطلب %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>person</comment>
        <translation>بواسطة %1</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought nothing.</source>
        <translation>في آخر %1 يومًا ما كان ليشتري شيئًا.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought 1 lead for %2.</source>
        <translation>في آخر %1 يومًا كان ليشتري عميلًا واحدًا مقابل %2.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought %2 leads for %3.</source>
        <translation>في آخر %1 يومًا كان ليشتري %2 عميل مقابل %3.</translation>
    </message>
    <message>
        <source>Now it would find none.</source>
        <translation>لن يجد الآن أحدًا.</translation>
    </message>
    <message>
        <source>Now it would find %1 for %2.</source>
        <translation>سيجد الآن %1 مقابل %2.</translation>
    </message>
    <message>
        <source>Most in one week: %1 leads, from %2.</source>
        <translation>الأكثر في أسبوع: %1 عميل، بدءًا من %2.</translation>
    </message>
</context>
<context>
    <name>TopupReceipt</name>
    <message>
        <source>Floor</source>
        <translation>السوق</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>تاريخ الدفع</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>الباقة</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>رصيد إضافي</translation>
    </message>
    <message numerus="yes">
        <source>%1, for %Ln days</source>
        <translation>
            <numerusform>%1، لمدة %Ln يوم</numerusform>
            <numerusform>%1، لمدة %Ln يوم</numerusform>
            <numerusform>%1، لمدة %Ln يومين</numerusform>
            <numerusform>%1، لمدة %Ln أيام</numerusform>
            <numerusform>%1، لمدة %Ln يومًا</numerusform>
            <numerusform>%1، لمدة %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>مدفوع بالبطاقة</translation>
    </message>
    <message>
        <source>Gone back to the card</source>
        <translation>أُعيد إلى البطاقة</translation>
    </message>
    <message>
        <source>Receipt for top-up %1</source>
        <translation>إيصال الشحن %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::AboutDialog</name>
    <message>
        <source>About Leadfloor</source>
        <translation>حول Leadfloor</translation>
    </message>
    <message>
        <source>Built with Qt %1</source>
        <translation>مبني باستخدام Qt %1</translation>
    </message>
    <message>
        <source>Version %1, built with Qt %2</source>
        <translation>الإصدار %1، مبني باستخدام Qt %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>برنامج حر برخصة جنو العمومية العامة، الإصدار 3 أو أحدث. دون أي ضمان.</translation>
    </message>
    <message>
        <source>Bundled with it</source>
        <translation>مرفق به</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
    <message>
        <source>Leadfloor Sans, made from Inter</source>
        <translation>Leadfloor Sans، مشتق من Inter</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>الأيقونات: Lucide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>leadfloor::ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>&amp;العملاء</translation>
    </message>
    <message>
        <source>Fl&amp;oor</source>
        <translation>ال&amp;منصة</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;نافذة</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;مساعدة</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>كل الجداول</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>النافذة</translation>
    </message>
</context>
<context>
    <name>leadfloor::AddCreditsDialog</name>
    <message>
        <source>No bonus; credits have no end</source>
        <translation>بلا مكافأة؛ الرصيد لا تنتهي صلاحيته</translation>
    </message>
    <message>
        <source>Packages of credits</source>
        <translation>باقات الرصيد</translation>
    </message>
    <message>
        <source>Asking the floor for its packages…</source>
        <translation>جارٍ سؤال السوق عن باقاته…</translation>
    </message>
    <message>
        <source>&amp;Coupon</source>
        <translation>&amp;قسيمة</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>استخدام</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>الدفع بالبطاقة</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>إضافة رصيد</translation>
    </message>
    <message>
        <source>You pay in your browser, on the card provider&apos;s page. The terms are those you see here, whenever the money arrives. Bonus credits are used before paid ones, those that end first before all others.</source>
        <translation>تدفع في متصفحك على صفحة مزوّد البطاقات. تسري الشروط التي تراها هنا مهما تأخر وصول المال. يُستخدم الرصيد الإضافي قبل المدفوع، ويُبدأ بما تنتهي صلاحيته أولًا.</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>الرمز، إن كان لديك</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>السؤال مجددًا</translation>
    </message>
    <message>
        <source>%1: %2 of credits</source>
        <comment>name, amount</comment>
        <translation>%1: رصيد بقيمة %2</translation>
    </message>
    <message>
        <source>The operator of this floor sells no packages now. Ask for credits, or pay orders by card or invoice.</source>
        <translation>لا يبيع مشغّل هذا السوق باقات الآن. اطلب منه رصيدًا، أو ادفع الطلبات بالبطاقة أو بالفاتورة.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>التخلي</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>صفحة جديدة</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>التحقق الآن</translation>
    </message>
    <message>
        <source>%1 bonus credits were added</source>
        <translation>أُضيف رصيد إضافي بقيمة %1</translation>
    </message>
    <message>
        <source>%1: to be used until %2.</source>
        <comment>coupon, date</comment>
        <translation>%1: يُستخدم حتى %2.</translation>
    </message>
    <message>
        <source>This code gives no credits. A code for a discount is typed where an order is paid.</source>
        <translation>هذا الرمز لا يمنح رصيدًا. يُكتب رمز الخصم حيث يُدفع الطلب.</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <comment>price, credits</comment>
        <translation>%1 لكل %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of it bonus, to be used within %Ln days</source>
        <translation>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln يوم</numerusform>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln يوم</numerusform>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln يومين</numerusform>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln أيام</numerusform>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln يومًا</numerusform>
            <numerusform>منها %1 مكافأة تُستخدم خلال %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it bonus without an end</source>
        <translation>منها %1 مكافأة بلا انتهاء</translation>
    </message>
</context>
<context>
    <name>leadfloor::Adjustment</name>
    <message>
        <source>Credits</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>رصيد إضافي</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>حد الائتمان</translation>
    </message>
    <message>
        <source>Waits for consent</source>
        <translation>بانتظار الموافقة</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>نُفِّذت</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>رُفضت</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDetail</name>
    <message>
        <source>Adjustment</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Choose an adjustment to see why it is asked for.</source>
        <translation>اختر تسوية لترى سبب طلبها.</translation>
    </message>
    <message>
        <source>Adjustment %1, takes back %2</source>
        <translation>تسوية %1، تسترجع %2</translation>
    </message>
    <message>
        <source>Adjustment %1</source>
        <translation>تسوية %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>credits, broker</comment>
        <translation>%1 لدى %2</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0 now.</source>
        <translation>يمكن للمحفظة الآن أن تنزل حتى %1 تحت الصفر.</translation>
    </message>
    <message>
        <source>The wallet has %1 now, and would have %2.</source>
        <translation>في المحفظة الآن %1، وسيصير فيها %2.</translation>
    </message>
    <message>
        <source>The wallet has %1 now.</source>
        <translation>في المحفظة الآن %1.</translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يومين.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln أيام.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يومًا.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent. You may withdraw it.</source>
        <translation>أنت من اقترحها: يجب أن يوافق مشغّل آخر. يمكنك سحبها.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>فوق %1 يجب أن يوافق شخص ثانٍ: أنت، إن كنت موافقًا.</translation>
    </message>
    <message>
        <source>It was taken back, or that is proposed.</source>
        <translation>استُرجعت، أو اقتُرح ذلك.</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who proposed it</comment>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>وافق %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>رفض %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was decided, the note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>اقترحها %1</translation>
    </message>
    <message>
        <source>Carried out by %1 alone</source>
        <translation>نفّذها %1 وحده</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDialog</name>
    <message>
        <source>&amp;Amount</source>
        <translation>ال&amp;مبلغ</translation>
    </message>
    <message>
        <source>The bonus &amp;ends</source>
        <translation>تنتهي ال&amp;مكافأة</translation>
    </message>
    <message>
        <source>Adjust credits</source>
        <translation>تسوية الرصيد</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>after </source>
        <comment>before a number of days</comment>
        <translation>بعد </translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> يوم</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation>ال&amp;وسيط</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>ما&amp;ذا</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Stands in the broker&apos;s statement and in the audit.</source>
        <translation>يظهر في كشف حساب الوسيط وفي سجل التدقيق.</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0; it was %2.</source>
        <translation>يمكن للمحفظة أن تنزل حتى %1 تحت الصفر؛ كان الحد %2.</translation>
    </message>
    <message>
        <source>The wallet has %1.</source>
        <translation>في المحفظة %1.</translation>
    </message>
    <message>
        <source>The wallet has %1 and will have %2.</source>
        <translation>في المحفظة %1 وسيصير فيها %2.</translation>
    </message>
    <message>
        <source>Of that %1 is bonus.</source>
        <translation>منها %1 مكافأة.</translation>
    </message>
    <message>
        <source>0: not below 0 at all.</source>
        <translation>0: لا تنزل تحت الصفر أبدًا.</translation>
    </message>
    <message>
        <source>With a minus it is taken, bonus credits first.</source>
        <translation>بعلامة ناقص يُسحب، والرصيد الإضافي أولًا.</translation>
    </message>
    <message>
        <source>The wallet is below this line already.</source>
        <translation>المحفظة تحت هذا الحد بالفعل.</translation>
    </message>
    <message>
        <source>It has %1 of bonus.</source>
        <translation>فيها %1 مكافأة.</translation>
    </message>
    <message>
        <source>It has %1, and a credit line of %2.</source>
        <translation>فيها %1، وحد ائتمان %2.</translation>
    </message>
    <message>
        <source>No broker has a wallet yet.</source>
        <translation>لا محفظة لأي وسيط بعد.</translation>
    </message>
    <message>
        <source>It waits for the consent of another operator: beyond %1 within a day nobody acts alone.</source>
        <translation>تنتظر موافقة مشغّل آخر: فوق %1 في اليوم لا يتصرف أحد وحده.</translation>
    </message>
    <message>
        <source>It happens at once. Beyond %1 within a day another operator must consent.</source>
        <translation>يحدث فورًا. فوق %1 في اليوم يجب أن يوافق مشغّل آخر.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>اقتراح</translation>
    </message>
    <message>
        <source>Carry it out</source>
        <translation>تنفيذ</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentModel</name>
    <message>
        <source>to %1</source>
        <comment>a credit line</comment>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of an adjustment</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>اقترحها</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>وقت الاقتراح</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>قررها</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>nobody else</source>
        <comment>decided it</comment>
        <translation>لا أحد غيره</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentsPage</name>
    <message>
        <source>Adjustments</source>
        <translation>التسويات</translation>
    </message>
    <message>
        <source>Adjust credits ...</source>
        <translation>تسوية الرصيد ...</translation>
    </message>
    <message>
        <source>Take back ...</source>
        <translation>استرجاع ...</translation>
    </message>
    <message>
        <source>Which adjustments</source>
        <translation>أي تسويات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>All adjustments</source>
        <translation>كل التسويات</translation>
    </message>
    <message>
        <source>Adjustment beside the table</source>
        <translation>التسوية بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Adjust credits ...</source>
        <translation>&amp;تسوية الرصيد ...</translation>
    </message>
    <message>
        <source>&amp;Take it back ...</source>
        <translation>&amp;استرجاعها ...</translation>
    </message>
    <message>
        <source>Nothing has been adjusted yet</source>
        <translation>لم تُسوَّ أي أرصدة بعد</translation>
    </message>
    <message>
        <source>Adjust credits changes what a broker has, with a reason.</source>
        <translation>تسوية الرصيد تغيّر ما لدى الوسيط مع ذكر السبب.</translation>
    </message>
    <message>
        <source>No adjustment waits</source>
        <translation>لا تسوية تنتظر</translation>
    </message>
    <message>
        <source>What another operator proposes beyond the limit comes here by itself.</source>
        <translation>ما يقترحه مشغّل آخر فوق الحد يصل إلى هنا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent.</source>
        <translation>أنت من اقترحها: يجب أن يوافق مشغّل آخر.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>amount, credits, broker</comment>
        <translation>%1، %2 لدى %3</translation>
    </message>
    <message>
        <source>Adjustment %1 waits for another operator.</source>
        <translation>التسوية %1 تنتظر مشغّلًا آخر.</translation>
    </message>
    <message>
        <source>Adjustment %1 is carried out.</source>
        <translation>نُفِّذت التسوية %1.</translation>
    </message>
    <message>
        <source>Adjustment %1 will not be carried out.</source>
        <translation>لن تُنفَّذ التسوية %1.</translation>
    </message>
    <message>
        <source>Approve adjustment %1</source>
        <translation>الموافقة على التسوية %1</translation>
    </message>
    <message>
        <source>Withdraw adjustment %1</source>
        <translation>سحب التسوية %1</translation>
    </message>
    <message>
        <source>Decline adjustment %1</source>
        <translation>رفض التسوية %1</translation>
    </message>
    <message>
        <source>%1. It is carried out at once, in both your names.</source>
        <translation>%1. تُنفَّذ فورًا باسميكما معًا.</translation>
    </message>
    <message>
        <source>%1. Nothing changes.</source>
        <translation>%1. لا يتغير شيء.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;ملاحظة، إن وُجدت</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Take back adjustment %1</source>
        <translation>استرجاع التسوية %1</translation>
    </message>
    <message>
        <source>%1 gets one of the opposite amount, linked to it. The same limit holds.</source>
        <translation>يحصل %1 على تسوية بالمبلغ المعاكس مرتبطة بها. ويسري الحد نفسه.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>استرجعها</translation>
    </message>
</context>
<context>
    <name>leadfloor::AgeHistogram</name>
    <message numerus="yes">
        <source>%1: %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln عميلًا</numerusform>
            <numerusform>%1: عميل واحد (%Ln)</numerusform>
            <numerusform>%1: عميلان (%Ln)</numerusform>
            <numerusform>%1: %Ln عملاء</numerusform>
            <numerusform>%1: %Ln عميلًا</numerusform>
            <numerusform>%1: %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>age, leads</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketModel</name>
    <message>
        <source>Added</source>
        <translation>أُضيف</translation>
    </message>
    <message>
        <source>It was %1 when it was added</source>
        <translation>كان %1 عند الإضافة</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketPage</name>
    <message>
        <source>Basket</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>إخراج</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>إفراغ السلة</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>عرض سعر</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;عرض سعر</translation>
    </message>
    <message>
        <source>&amp;Take out of the basket</source>
        <translation>إ&amp;خراج من السلة</translation>
    </message>
    <message>
        <source>&amp;Empty the basket</source>
        <translation>إ&amp;فراغ السلة</translation>
    </message>
    <message>
        <source>Your basket is empty</source>
        <translation>سلتك فارغة</translation>
    </message>
    <message>
        <source>Tick leads in the inventory and put them in. They stay here until you buy or take them out; others can buy them meanwhile.</source>
        <translation>ضع علامة على العملاء في المخزون وأضفهم هنا. يبقون إلى أن تشتريهم أو تخرجهم؛ ويمكن لغيرك شراؤهم في هذه الأثناء.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>%1 leads for %2</source>
        <comment>can be bought</comment>
        <translation>%1 عميل مقابل %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be had now</source>
        <translation>
            <numerusform>%Ln غير متاح الآن</numerusform>
            <numerusform>%Ln غير متاح الآن</numerusform>
            <numerusform>%Ln غير متاح الآن</numerusform>
            <numerusform>%Ln غير متاح الآن</numerusform>
            <numerusform>%Ln غير متاح الآن</numerusform>
            <numerusform>%Ln غير متاح الآن</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have another price than when you added them</source>
        <translation>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
            <numerusform>%Ln بسعر غير سعره عند الإضافة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead is in the basket</source>
        <translation>عميل واحد في السلة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are in the basket</source>
        <translation>
            <numerusform>%Ln عميل في السلة</numerusform>
            <numerusform>%Ln عميل في السلة</numerusform>
            <numerusform>%Ln عميل في السلة</numerusform>
            <numerusform>%Ln عميل في السلة</numerusform>
            <numerusform>%Ln عميل في السلة</numerusform>
            <numerusform>%Ln عميل في السلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln were gone</source>
        <translation>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
            <numerusform>؛ %Ln لم يعد موجودًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead taken out of the basket</source>
        <translation>أُخرج عميل واحد من السلة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads taken out of the basket</source>
        <translation>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
            <numerusform>أُخرج %Ln عميل من السلة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::BookSource</name>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>عميل واحد (%Ln)</numerusform>
            <numerusform>عميلان (%Ln)</numerusform>
            <numerusform>%Ln عملاء</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>My leads, order %1</source>
        <translation>عملائي، الطلب %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::BuyPage</name>
    <message>
        <source>Buy</source>
        <translation>شراء</translation>
    </message>
    <message>
        <source>Steps of the purchase</source>
        <translation>خطوات الشراء</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>تُسأل المنصة.</translation>
    </message>
    <message>
        <source>The order has changed; check it again.</source>
        <translation>تغيّر الطلب؛ راجعه مجددًا.</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>شراء %1 مقابل %2</translation>
    </message>
    <message>
        <source>This order is above %1, where you want to be slowed down: Buy wakes in %2 s.</source>
        <translation>هذا الطلب فوق %1 حيث طلبت التمهّل: يتاح الشراء بعد %2 ث.</translation>
    </message>
    <message>
        <source>When you press Buy</source>
        <translation>عندما تضغط شراء</translation>
    </message>
    <message>
        <source>The contacts arrive in My leads right after it.</source>
        <translation>تصل جهات الاتصال إلى عملائي بعدها مباشرة.</translation>
    </message>
    <message>
        <source>Progress of the purchase</source>
        <translation>تقدّم الشراء</translation>
    </message>
    <message>
        <source>Ready: %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>جاهز: %1 مقابل %2</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid. Only what you get is charged.</source>
        <translation>يُحفظ العملاء لك حتى دفع الفاتورة. لا يُحتسب إلا ما تحصل عليه.</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid: all of them, or none.</source>
        <translation>يُحفظ العملاء لك حتى دفع الفاتورة: كلهم أو لا أحد.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step. Only what you get is charged.</source>
        <translation>يُحجز العملاء ويُدفع ثمنهم في خطوة واحدة. لا يُحتسب إلا ما تحصل عليه.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step: all of them, or none.</source>
        <translation>يُحجز العملاء ويُدفع ثمنهم في خطوة واحدة: كلهم أو لا أحد.</translation>
    </message>
    <message>
        <source>The total never rises above %1. If prices have fallen, you pay less.</source>
        <translation>لا يتجاوز المجموع %1 أبدًا. إن انخفضت الأسعار تدفع أقل.</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>قُبل عرض السعر</translation>
    </message>
    <message>
        <source>Price fixed at %1 or less</source>
        <translation>السعر مثبّت عند %1 أو أقل</translation>
    </message>
    <message>
        <source>%1 kept for you</source>
        <translation>%1 محفوظ لك</translation>
    </message>
    <message>
        <source>%1 by invoice, order %2</source>
        <translation>%1 بفاتورة، الطلب %2</translation>
    </message>
    <message>
        <source>%1 locked and paid</source>
        <translation>%1 محجوز ومدفوع</translation>
    </message>
    <message>
        <source>%1 from credits, order %2</source>
        <translation>%1 من الرصيد، الطلب %2</translation>
    </message>
    <message>
        <source>Cancel came too late: the floor had already sold. You can close this window; delivery goes on.</source>
        <translation>جاء الإلغاء متأخرًا: كانت المنصة قد باعت. يمكنك إغلاق هذه النافذة؛ التسليم مستمر.</translation>
    </message>
    <message>
        <source>You can close this window. Delivery goes on, and you will be told here and in Jobs.</source>
        <translation>يمكنك إغلاق هذه النافذة. التسليم مستمر وستُبلَّغ هنا وفي المهام.</translation>
    </message>
    <message>
        <source>Locking and paying, attempt %1</source>
        <translation>جارٍ الحجز والدفع، المحاولة %1</translation>
    </message>
    <message>
        <source>Locking and paying</source>
        <translation>جارٍ الحجز والدفع</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>الخطوة %1 من %2</translation>
    </message>
    <message>
        <source>You can close this window. The order goes on and you will be told here and in Jobs.</source>
        <translation>يمكنك إغلاق هذه النافذة. الطلب مستمر وستُبلَّغ هنا وفي المهام.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing has been bought yet</source>
        <translation>المنصة مشغولة؛ لم يُشترَ شيء بعد</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 comes by itself, with the same key, so nothing is bought twice.</source>
        <translation>تأتي المحاولة %1 من %2 تلقائيًا بالمفتاح نفسه فلا يُشترى شيء مرتين.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>حاول الآن</translation>
    </message>
    <message>
        <source>Again in %1 s</source>
        <translation>مجددًا بعد %1 ث</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>The floor is asked whether that was in time.</source>
        <translation>تُسأل المنصة إن كان ذلك في الوقت المناسب.</translation>
    </message>
    <message>
        <source>You can close this window. You will be told what came of it.</source>
        <translation>يمكنك إغلاق هذه النافذة. ستُبلَّغ بالنتيجة.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came</source>
        <translation>انقطع الخط قبل وصول الرد</translation>
    </message>
    <message>
        <source>The floor is asked what happened as soon as the line is back. Do not buy again: this order either happened once or not at all.</source>
        <translation>ستُسأل المنصة عما حدث فور عودة الخط. لا تشترِ مرة أخرى: حدث هذا الطلب مرة واحدة أو لم يحدث قط.</translation>
    </message>
    <message>
        <source>The floor is being asked what happened.</source>
        <translation>تُسأل المنصة عما حدث.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>اسأل الآن</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>بانتظار الخط</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>النتيجة غير معروفة بعد</translation>
    </message>
    <message>
        <source>You can close this window. You will be told as soon as it is known.</source>
        <translation>يمكنك إغلاق هذه النافذة. ستُبلَّغ فور معرفة النتيجة.</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>لم يُشترَ</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>لم يُشترَ شيء ولم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>متوقف</translation>
    </message>
    <message>
        <source>Your lines are kept.</source>
        <translation>بنودك محفوظة.</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>جارٍ التسليم</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads, then the receipt</source>
        <translation>تصل جهات الاتصال إلى عملائي ثم الإيصال</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>سُلّم %1</translation>
    </message>
    <message>
        <source>They are in My leads</source>
        <translation>هم في عملائي</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads once the invoice is paid</source>
        <translation>تصل جهات الاتصال إلى عملائي عند دفع الفاتورة</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1</source>
        <translation>انقطع التسليم عند %1</translation>
    </message>
    <message>
        <source>It goes on by itself. The leads are yours.</source>
        <translation>يستأنف تلقائيًا. العملاء لك.</translation>
    </message>
    <message>
        <source>Delivery stopped at %1</source>
        <translation>توقف التسليم عند %1</translation>
    </message>
    <message>
        <source>Delivering %1</source>
        <translation>جارٍ تسليم %1</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Another broker was faster on line %1.</source>
        <translation>سبقك وسيط آخر في البند %1.</translation>
    </message>
    <message>
        <source>Another broker was faster.</source>
        <translation>سبقك وسيط آخر.</translation>
    </message>
    <message>
        <source>%1 of %2 are still free; see what replaces the rest.</source>
        <translation>%1 من %2 ما زال متاحًا؛ انظر ما يعوّض الباقي.</translation>
    </message>
    <message>
        <source>See what replaces them.</source>
        <translation>انظر ما يعوّضهم.</translation>
    </message>
    <message>
        <source>The price has risen to %1, above the %2 that you were shown.</source>
        <translation>ارتفع السعر إلى %1 فوق %2 المعروض عليك.</translation>
    </message>
    <message>
        <source>Look at the difference before you decide.</source>
        <translation>راجع الفرق قبل أن تقرّر.</translation>
    </message>
    <message>
        <source>The quote ended before the purchase could begin.</source>
        <translation>انتهى عرض السعر قبل بدء الشراء.</translation>
    </message>
    <message>
        <source>A new quote shows what has changed since.</source>
        <translation>يُظهر عرض سعر جديد ما تغيّر منذ ذلك.</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>الرصيد غير كافٍ: ينقص %1.</translation>
    </message>
    <message>
        <source>Somebody of your workspace has bought meanwhile.</source>
        <translation>اشترى أحد من مساحة عملك في هذه الأثناء.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page. Only what you get is charged.</source>
        <translation>يُحجز العملاء المحتملون لك بينما تدفع على صفحة البطاقة. ولا يُحسب إلا ما تحصل عليه.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page: all of them, or none.</source>
        <translation>يُحجز العملاء المحتملون لك بينما تدفع على صفحة البطاقة: جميعهم أو لا أحد.</translation>
    </message>
    <message>
        <source>%1 by card, order %2</source>
        <translation>%1 بالبطاقة، الطلب %2</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <comment>time of day</comment>
        <translation>محجوز حتى %1</translation>
    </message>
    <message>
        <source>You can close this window. The payment is noticed all the same, and Orders opens the page again.</source>
        <translation>يمكنك إغلاق هذه النافذة. يُلاحظ الدفع على أي حال، وتُفتح الصفحة من جديد من الطلبات.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>صفحة جديدة</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads as soon as the card has paid</source>
        <translation>تصل جهات الاتصال إلى عملائي بمجرد أن تدفع البطاقة</translation>
    </message>
    <message>
        <source>No browser opened the page. Press Open page again.</source>
        <translation>لم يفتح أي متصفح الصفحة. اضغط فتح الصفحة مرة أخرى.</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>الطلب: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellDelegate</name>
    <message>
        <source>not supplied</source>
        <translation>غير مذكور</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellFilters</name>
    <message>
        <source>Only “%1”</source>
        <comment>a value</comment>
        <translation>“%1” فقط</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <comment>a value</comment>
        <translation>إضافة “%1”</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <comment>a value</comment>
        <translation>استبعاد “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::Chart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a bar</comment>
        <translation>%1، مختار</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>من %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1: least %2, most %3, last %4.</source>
        <translation>%1: الأدنى %2، الأقصى %3، الأخير %4.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartCard</name>
    <message>
        <source>Show as a table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1، كجدول</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartStrip</name>
    <message>
        <source>By age</source>
        <translation>حسب العمر</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>حسب الفئة</translation>
    </message>
    <message>
        <source>Nothing is on offer under these filters.</source>
        <translation>لا شيء معروض ضمن هذه المرشحات.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>مخططات بجانب الجدول</translation>
    </message>
    <message>
        <source>Hide the charts</source>
        <translation>إخفاء المخططات</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>حسب المقاطعة</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>حسب الولاية</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartTable</name>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckPage</name>
    <message>
        <source>Check availability and price</source>
        <translation>تحقّق من التوفر والسعر</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>تُسأل المنصة.</translation>
    </message>
    <message>
        <source>There is no price yet.</source>
        <translation>لا سعر بعد.</translation>
    </message>
    <message>
        <source>Choose how to go on with line %1.</source>
        <translation>اختر كيف تتابع مع البند %1.</translation>
    </message>
    <message>
        <source>None of these leads is free.</source>
        <translation>لا أحد من هؤلاء العملاء متاح.</translation>
    </message>
    <message>
        <source>Next step: order fewer leads, or add credits.</source>
        <translation>الخطوة التالية: اطلب عملاء أقل أو أضف رصيدًا.</translation>
    </message>
    <message>
        <source>A new quote; nothing has changed.</source>
        <translation>عرض سعر جديد؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The new quote differs: %1 now, %2 before.</source>
        <translation>عرض السعر الجديد مختلف: %1 الآن، %2 سابقًا.</translation>
    </message>
    <message>
        <source>What has changed stands at its line. Nothing has been bought.</source>
        <translation>ما تغيّر مذكور عند بنده. لم يُشترَ شيء.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>اختر كيف تتابع.</translation>
    </message>
    <message>
        <source>Line %1 is complete.</source>
        <translation>البند %1 مكتمل.</translation>
    </message>
    <message>
        <source>%1 other lines are complete.</source>
        <translation>%1 بنود أخرى مكتملة.</translation>
    </message>
    <message>
        <source>%1 lines are short.</source>
        <translation>%1 بنود ناقصة.</translation>
    </message>
    <message>
        <source>Next: Pay</source>
        <translation>التالي: الدفع</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكررات</translation>
    </message>
    <message>
        <source>&amp;Fix this row</source>
        <translation>أصلح &amp;هذا الصف</translation>
    </message>
    <message>
        <source>Check the &amp;fixes</source>
        <translation>افحص الإ&amp;صلاحات</translation>
    </message>
    <message>
        <source>&amp;Save reject file ...</source>
        <translation>ا&amp;حفظ المرفوض ...</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>افحص م&amp;جددًا</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>القيمة الصحيحة</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>ما الخطأ</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>Its twin</source>
        <translation>توأمه</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما يحدث</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>هذا الصف</translation>
    </message>
    <message>
        <source>Publish %1 leads</source>
        <translation>انشر %1 عميل</translation>
    </message>
    <message>
        <source>Next: Publish</source>
        <translation>التالي: نشر</translation>
    </message>
    <message>
        <source>Checking the fixes.</source>
        <translation>جارٍ فحص الإصلاحات.</translation>
    </message>
    <message>
        <source>Checking; nothing is changed.</source>
        <translation>جارٍ الفحص؛ لا يتغير شيء.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ: %1</translation>
    </message>
    <message>
        <source>%1 rows: %2</source>
        <translation>%1 صف: %2</translation>
    </message>
    <message>
        <source>mended, not checked yet</source>
        <translation>أُصلح ولم يُفحص بعد</translation>
    </message>
    <message>
        <source>Fix &amp;all %1 alike</source>
        <translation>أصلح ال&amp;كل %1 المتماثلة</translation>
    </message>
    <message>
        <source>No row is rejected.</source>
        <translation>لا صف مرفوض.</translation>
    </message>
    <message>
        <source>This cannot be mended here; correct the file, or leave the row out.</source>
        <translation>لا يمكن إصلاح هذا هنا؛ صحّح الملف أو اترك الصف.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>حفظ الصفوف المرفوضة</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV ‏(*.csv)</translation>
    </message>
    <message>
        <source>Writing the rejected rows.</source>
        <translation>جارٍ كتابة الصفوف المرفوضة.</translation>
    </message>
    <message>
        <source>line %1 of this file</source>
        <translation>السطر %1 من هذا الملف</translation>
    </message>
    <message>
        <source>your own lead</source>
        <translation>عميل يخصك</translation>
    </message>
    <message>
        <source>a lead of %1</source>
        <translation>عميل من %1</translation>
    </message>
    <message>
        <source>another supplier&apos;s lead</source>
        <translation>عميل مورّد آخر</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>fills what is empty</source>
        <translation>يملأ الفارغ</translation>
    </message>
    <message>
        <source>Line %1 of this file</source>
        <translation>السطر %1 من هذا الملف</translation>
    </message>
    <message>
        <source>Lead of %1, sold</source>
        <translation>عميل من %1، مُباع</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>عميل من %1</translation>
    </message>
    <message>
        <source>Another supplier&apos;s; its contact is not shown</source>
        <translation>لمورّد آخر؛ لا تظهر بيانات اتصاله</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rejected rows; the next appear when these are mended and checked.</source>
        <translation>هذه أول %1 من %2 صفوف مرفوضة؛ وتظهر التالية بعد تصحيح هذه وفحصها.</translation>
    </message>
    <message>
        <source>Fix &amp;all alike, %1 or more</source>
        <translation>تصحيح &amp;كل المتشابهة، %1 أو أكثر</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>تُعرض أول %1 فقط.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChipBar</name>
    <message>
        <source>Filter. %1 Delete removes it.</source>
        <translation>مرشّح. %1 مفتاح Delete يزيله.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>إزالة هذا المرشّح</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>إزالة المرشّح %1</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>المرشّحات</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>مرشّح</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>إضافة مرشّح</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>مسح الكل</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>مسح كل المرشّحات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more filter(s)</source>
        <translation>
            <numerusform>%Ln مرشّحًا آخر</numerusform>
            <numerusform>مرشّح آخر (%Ln)</numerusform>
            <numerusform>مرشّحان آخران (%Ln)</numerusform>
            <numerusform>%Ln مرشّحات أخرى</numerusform>
            <numerusform>%Ln مرشّحًا آخر</numerusform>
            <numerusform>%Ln مرشّحًا آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsDialog</name>
    <message>
        <source>Find a column</source>
        <translation>ابحث عن عمود</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>تحريك لأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>تحريك لأسفل</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>ملاءمة العرض</translation>
    </message>
    <message>
        <source>Make every column as wide as what it shows</source>
        <translation>اجعل كل عمود بعرض ما يعرضه</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Choice, order and widths as at first</source>
        <translation>الاختيار والترتيب والعرض كما في البداية</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>This column is always shown, in front.</source>
        <translation>يُعرض هذا العمود دائمًا في المقدمة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsStep</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>أعمدة الملف</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;تعيين</translation>
    </message>
    <message>
        <source>&amp;Remember these columns as</source>
        <translation>ت&amp;ذكّر هذه الأعمدة باسم</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>يُعد</translation>
    </message>
    <message>
        <source>Value for all rows</source>
        <translation>قيمة لكل الصفوف</translation>
    </message>
    <message>
        <source>value for all rows; empty: none</source>
        <translation>قيمة لكل الصفوف؛ فارغ: لا شيء</translation>
    </message>
    <message>
        <source>Name of the mapping profile</source>
        <translation>اسم ملف الأعمدة</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>أول القيم</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>الثقة</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>غير مستخدم</translation>
    </message>
    <message>
        <source>&amp;Every row:</source>
        <translation>كل &amp;صف:</translation>
    </message>
    <message>
        <source>Field with one value for all rows</source>
        <translation>حقل بقيمة واحدة لكل الصفوف</translation>
    </message>
    <message>
        <source>%1, %2 columns</source>
        <translation>%1، %2 أعمدة</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>التالي: فحص</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>كل صف</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>ينقص عمود.</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1 هو</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>الأوامر</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو شغّل أمرًا</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>أمر</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>الأوامر المطابقة</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommissionModel</name>
    <message>
        <source>Sold</source>
        <translation>مبيع</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>بيع بمبلغ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Payable from</source>
        <translation>مستحق من</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>%1 leads were given back, %2 with them.</source>
        <translation>أُعيد %1 من العملاء، ومعهم %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConnectForm</name>
    <message>
        <source>&amp;Floor address</source>
        <translation>&amp;عنوان المنصة</translation>
    </message>
    <message>
        <source>A host name, or the whole address that you were given</source>
        <translation>اسم مضيف أو العنوان الكامل الذي أُعطيته</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;البريد الإلكتروني</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;كلمة المرور</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>الاتصال بمنصة</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>ما يُجرَّب</translation>
    </message>
    <message>
        <source>Find the computer</source>
        <translation>العثور على الحاسوب</translation>
    </message>
    <message>
        <source>Reach its port</source>
        <translation>الوصول إلى منفذه</translation>
    </message>
    <message>
        <source>Encrypt the line</source>
        <translation>تشفير الخط</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>مقارنة الإصدارات</translation>
    </message>
    <message>
        <source>Compare clocks</source>
        <translation>مقارنة الساعات</translation>
    </message>
    <message>
        <source>Which floor? Type its address.</source>
        <translation>أي منصة؟ اكتب عنوانها.</translation>
    </message>
    <message>
        <source>Type the e-mail that you signed up with.</source>
        <translation>اكتب البريد الإلكتروني الذي سجّلت به.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>اكتب كلمة المرور.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Check the spelling with whoever gave you the address.</source>
        <translation>تحقّق من الكتابة مع من أعطاك العنوان.</translation>
    </message>
    <message>
        <source>Is the computer on, and does a firewall or a VPN stand between?</source>
        <translation>هل الحاسوب يعمل، وهل يعترض جدار حماية أو VPN؟</translation>
    </message>
    <message>
        <source>The floor needs a certificate that this computer trusts; ask its operator.</source>
        <translation>تحتاج المنصة إلى شهادة يثق بها هذا الحاسوب؛ اسأل مشغّلها.</translation>
    </message>
    <message>
        <source>Check e-mail, password and Caps Lock.</source>
        <translation>تحقّق من البريد وكلمة المرور ومفتاح Caps Lock.</translation>
    </message>
    <message>
        <source>Ask the floor&apos;s operator for an update, or update this program.</source>
        <translation>اطلب تحديثًا من مشغّل المنصة أو حدّث هذا البرنامج.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>دع هذا الحاسوب يضبط ساعته عبر الشبكة.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>ا&amp;حفظها في سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
        <source>No keychain here: the password is for this session only.</source>
        <translation>لا سلسلة مفاتيح هنا: كلمة المرور لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>The floor does not take the password that the keychain has.</source>
        <translation>لا تقبل المنصة كلمة المرور الموجودة في سلسلة المفاتيح.</translation>
    </message>
    <message>
        <source>Type the new one: it takes the old one&apos;s place.</source>
        <translation>اكتب الجديدة: ستحل محل القديمة.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>leadfloor::Consent</name>
    <message>
        <source>Refund</source>
        <translation>رد مبلغ</translation>
    </message>
    <message>
        <source>Payout taken back</source>
        <translation>استرجاع دفعة</translation>
    </message>
    <message>
        <source>Package of credits</source>
        <translation>باقة رصيد</translation>
    </message>
    <message>
        <source>Coupon for credits</source>
        <translation>قسيمة رصيد</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Payout %1</source>
        <translation>الدفعة %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentDetail</name>
    <message>
        <source>Brokers pay %1 and get credits of %2.</source>
        <comment>a package</comment>
        <translation>يدفع الوسطاء %1 ويحصلون على رصيد %2.</translation>
    </message>
    <message>
        <source>Brokers pay %1 and get credits of %2 and a bonus of %3.</source>
        <comment>a package</comment>
        <translation>يدفع الوسطاء %1 ويحصلون على رصيد %2 ومكافأة %3.</translation>
    </message>
    <message numerus="yes">
        <source>Each use gives a bonus of %1, %Ln uses in all.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدام.</numerusform>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدام.</numerusform>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدامان.</numerusform>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدامات.</numerusform>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدامًا.</numerusform>
            <numerusform>كل استخدام يعطي مكافأة %1، والمجموع %Ln استخدام.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each use gives a bonus of %1, as often as it is used.</source>
        <comment>a coupon</comment>
        <translation>كل استخدام يعطي مكافأة %1، بلا حد للاستخدام.</translation>
    </message>
    <message numerus="yes">
        <source>A broker may use it %Ln times.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>يجوز للوسيط استخدامها %Ln مرة.</numerusform>
            <numerusform>يجوز للوسيط استخدامها %Ln مرة.</numerusform>
            <numerusform>يجوز للوسيط استخدامها %Ln مرتين.</numerusform>
            <numerusform>يجوز للوسيط استخدامها %Ln مرات.</numerusform>
            <numerusform>يجوز للوسيط استخدامها %Ln مرة.</numerusform>
            <numerusform>يجوز للوسيط استخدامها %Ln مرة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يومين.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln أيام.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يومًا.</numerusform>
            <numerusform>تنتهي المكافأة بعد %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is offered from %1 to %2.</source>
        <comment>days</comment>
        <translation>معروضة من %1 إلى %2.</translation>
    </message>
    <message>
        <source>It is offered from %1 on.</source>
        <comment>a day</comment>
        <translation>معروضة ابتداءً من %1.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>ما ينتظر</translation>
    </message>
    <message>
        <source>Choose a line to see what is asked for, and why.</source>
        <translation>اختر سطرًا لترى المطلوب وسببه.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads of the order are given back.</source>
        <translation>
            <numerusform>يُعاد %Ln عميل من الطلب.</numerusform>
            <numerusform>يُعاد %Ln عميل من الطلب.</numerusform>
            <numerusform>يُعاد %Ln عميلان من الطلب.</numerusform>
            <numerusform>يُعاد %Ln عملاء من الطلب.</numerusform>
            <numerusform>يُعاد %Ln عميلًا من الطلب.</numerusform>
            <numerusform>يُعاد %Ln عميل من الطلب.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of the order are given back.</source>
        <translation>
            <numerusform>يُعاد %Ln سطر من الطلب.</numerusform>
            <numerusform>يُعاد %Ln سطر من الطلب.</numerusform>
            <numerusform>يُعاد %Ln سطران من الطلب.</numerusform>
            <numerusform>يُعاد %Ln أسطر من الطلب.</numerusform>
            <numerusform>يُعاد %Ln سطرًا من الطلب.</numerusform>
            <numerusform>يُعاد %Ln سطر من الطلب.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole order is given back.</source>
        <translation>يُعاد الطلب كله.</translation>
    </message>
    <message>
        <source>The money goes to where it came from, the leads go into quarantine.</source>
        <translation>يعود المال إلى حيث جاء، ويُحجر العملاء.</translation>
    </message>
    <message>
        <source>The money did not arrive: the partner has it again, to be paid out anew.</source>
        <translation>لم يصل المال: يعود إلى الشريك ليُدفع من جديد.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For all brokers</source>
        <translation>لكل الوسطاء</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent. You may withdraw it.</source>
        <translation>أنت من طلبها: يجب أن يوافق مشغّل آخر. يمكنك سحبها.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>فوق %1 يجب أن يوافق شخص ثانٍ: أنت، إن كنت موافقًا.</translation>
    </message>
    <message>
        <source>Asked for by you</source>
        <translation>طلبتَها أنت</translation>
    </message>
    <message>
        <source>Asked for by %1</source>
        <translation>طلبها %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentModel</name>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>an order, a payout, a package</comment>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>طلبها</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>طُلبت</translation>
    </message>
    <message>
        <source>all brokers</source>
        <translation>كل الوسطاء</translation>
    </message>
    <message>
        <source>none</source>
        <comment>reason</comment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentsPage</name>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>What is asked for, beside the table</source>
        <translation>المطلوب، بجانب الجدول</translation>
    </message>
    <message>
        <source>Nothing waits for a second operator</source>
        <translation>لا شيء ينتظر مشغّلًا ثانيًا</translation>
    </message>
    <message>
        <source>Refunds and payouts taken back above the limit, packages and coupons come here by themselves.</source>
        <translation>المبالغ المستردّة والدفعات المسترجعة فوق الحد والباقات والقسائم تأتي إلى هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent.</source>
        <translation>أنت من طلبها: يجب أن يوافق مشغّل آخر.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>kind, amount</comment>
        <translation>%1، %2.</translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <comment>kind, amount, broker</comment>
        <translation>%1، %2 لـ%3.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>الموافقة على %1</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>سحب %1</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>رفض %1</translation>
    </message>
    <message>
        <source>It is done at once, in both your names.</source>
        <translation>تُنفَّذ فورًا باسميكما معًا.</translation>
    </message>
    <message>
        <source>Nothing is done.</source>
        <translation>لا يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;ملاحظة، إن وُجدت</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1: تمت الموافقة.</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1: تم السحب.</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>%1: تم الرفض.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>تم التنفيذ.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>لم يُنفَّذ شيء.</translation>
    </message>
    <message>
        <source>By you. Nothing was done now.</source>
        <translation>من قِبلك. لم يُنفَّذ شيء الآن.</translation>
    </message>
    <message>
        <source>Nothing was done now.</source>
        <translation>لم يُنفَّذ شيء الآن.</translation>
    </message>
    <message>
        <source>By %1. Nothing was done now.</source>
        <translation>من قِبل %1. لم يُنفَّذ شيء الآن.</translation>
    </message>
    <message>
        <source>%1 was approved before.</source>
        <translation>%1: تمت الموافقة من قبل.</translation>
    </message>
    <message>
        <source>%1 was declined before.</source>
        <translation>%1: تم الرفض من قبل.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ContactCard</name>
    <message>
        <source>Choose a lead to see its contact.</source>
        <translation>اختر عميلًا لرؤية بيانات اتصاله.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>نسخ رقم الهاتف</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>كتابة بريد إلكتروني</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>إغلاق المعاينة</translation>
    </message>
    <message>
        <source>Write to %1 with your e-mail program?</source>
        <translation>الكتابة إلى %1 ببرنامج بريدك؟</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Name not supplied</source>
        <translation>الاسم غير مذكور</translation>
    </message>
    <message>
        <source>No phone supplied</source>
        <translation>لا هاتف</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>وأيضًا %1</translation>
    </message>
    <message>
        <source>No e-mail address supplied</source>
        <translation>لا بريد إلكتروني</translation>
    </message>
    <message>
        <source>%1 old when bought</source>
        <comment>age of a lead</comment>
        <translation>عمره %1 عند الشراء</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>سُلّم %1</translation>
    </message>
    <message>
        <source>Not supplied: %1</source>
        <translation>غير مذكور: %1</translation>
    </message>
    <message>
        <source>Call %1 with your telephone program?</source>
        <translation>الاتصال بـ %1 ببرنامج الهاتف؟</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>اتصل الآن</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مردود</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Write a note ...</source>
        <translation>اكتب ملاحظة ...</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+إدخال</translation>
    </message>
    <message>
        <source>Loading what has been done ...</source>
        <translation>جارٍ تحميل ما تم ...</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moment, person</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Bought in order %1</source>
        <translation>اشتُري في الطلب %1</translation>
    </message>
    <message>
        <source>Call again %1</source>
        <comment>moment</comment>
        <translation>اتصل مجددًا %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>مُسند إلى %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>الوسوم: %1</translation>
    </message>
    <message>
        <source>%1 Call %2 all the same?</source>
        <comment>why not, number</comment>
        <translation>%1 الاتصال بـ %2 رغم ذلك؟</translation>
    </message>
    <message>
        <source>Return ... (until %1)</source>
        <translation>إرجاع ... (حتى %1)</translation>
    </message>
    <message>
        <source>Order %1, %2</source>
        <comment>number, price of the lead</comment>
        <translation>الطلب %1، %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CountLine</name>
    <message>
        <source>%1 wanted</source>
        <comment>leads</comment>
        <translation>%1 مطلوب</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>%1 كحد أقصى</translation>
    </message>
    <message>
        <source>%1 will do</source>
        <comment>leads</comment>
        <translation>يكفي %1</translation>
    </message>
    <message>
        <source>fewer will do</source>
        <translation>يكفي أقل</translation>
    </message>
    <message>
        <source>the rest by standing order</source>
        <translation>الباقي بأمر دائم</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a wish</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>in all</source>
        <comment>behind a sum of money</comment>
        <translation>في المجموع</translation>
    </message>
    <message>
        <source>At least so many leads came since these rows were shown. Shows them.</source>
        <translation>وصل هذا العدد على الأقل منذ عرض هذه الصفوف. يعرضهم.</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>leads</comment>
        <translation>من %1</translation>
    </message>
    <message numerus="yes">
        <source>of %1 leads</source>
        <translation>
            <numerusform>من %1 عميلًا</numerusform>
            <numerusform>من %1 عميل</numerusform>
            <numerusform>من %1 عميلين</numerusform>
            <numerusform>من %1 عملاء</numerusform>
            <numerusform>من %1 عميلًا</numerusform>
            <numerusform>من %1 عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>lead</source>
        <comment>behind a 1</comment>
        <translation>عميل</translation>
    </message>
    <message numerus="yes">
        <source>leads</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>عميلًا</numerusform>
            <numerusform>عميل</numerusform>
            <numerusform>عميلان</numerusform>
            <numerusform>عملاء</numerusform>
            <numerusform>عميلًا</numerusform>
            <numerusform>عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>مرشّح واحد مفعّل</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
            <numerusform>مرشّح واحد مفعّل (%Ln)</numerusform>
            <numerusform>مرشّحان مفعّلان (%Ln)</numerusform>
            <numerusform>%Ln مرشّحات مفعّلة</numerusform>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 off</source>
        <comment>filters</comment>
        <translation>%1، %2 معطّل</translation>
    </message>
    <message>
        <source>The table shows the first %1: narrow the filter.</source>
        <translation>يعرض الجدول أول %1: ضيّق المرشّح.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 جديد</translation>
    </message>
    <message>
        <source>1 new lead</source>
        <translation>عميل جديد واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1 new leads</source>
        <translation>
            <numerusform>%1 عميلًا جديدًا</numerusform>
            <numerusform>%1 عميل جديد</numerusform>
            <numerusform>%1 عميلان جديدان</numerusform>
            <numerusform>%1 عملاء جدد</numerusform>
            <numerusform>%1 عميلًا جديدًا</numerusform>
            <numerusform>%1 عميلًا جديدًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>count, of all, money</comment>
        <translation>%1 %2، %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>figures, what is wanted</comment>
        <translation>%1؛ %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CouponField</name>
    <message>
        <source>Coupon</source>
        <translation>قسيمة</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>تطبيق</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>الرمز إن وُجد</translation>
    </message>
    <message>
        <source>Asking the floor…</source>
        <translation>جارٍ سؤال المنصة…</translation>
    </message>
    <message>
        <source>The order goes on without it.</source>
        <translation>يستمر الطلب بدونها.</translation>
    </message>
    <message>
        <source>It takes %1 off this order.</source>
        <translation>تخصم %1 من هذا الطلب.</translation>
    </message>
</context>
<context>
    <name>leadfloor::CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>تقرير الانهيار</translation>
    </message>
    <message>
        <source>Leadfloor ended unexpectedly</source>
        <translation>انتهى Leadfloor على نحو غير متوقع</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>التقرير كاملًا</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>حفظ ...</translation>
    </message>
    <message>
        <source>On %1. This is all that was written down: where the program was, versions, and the last lines of its log. It has no contacts and no passwords, and it is sent to nobody.</source>
        <translation>في %1. هذا كل ما دُوّن: أين كان البرنامج والإصدارات وآخر أسطر سجله. ليس فيه جهات اتصال ولا كلمات مرور، ولا يُرسل إلى أحد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reports follow.</source>
        <translation>
            <numerusform>يتبعه %Ln تقريرًا آخر.</numerusform>
            <numerusform>يتبعه تقرير آخر (%Ln).</numerusform>
            <numerusform>يتبعه تقريران آخران (%Ln).</numerusform>
            <numerusform>تتبعه %Ln تقارير أخرى.</numerusform>
            <numerusform>يتبعه %Ln تقريرًا آخر.</numerusform>
            <numerusform>يتبعه %Ln تقريرًا آخر.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the crash report as</source>
        <translation>حفظ تقرير الانهيار باسم</translation>
    </message>
</context>
<context>
    <name>leadfloor::DecisionPage</name>
    <message>
        <source>Approve ...</source>
        <translation>موافقة ...</translation>
    </message>
    <message>
        <source>Decline ...</source>
        <translation>رفض ...</translation>
    </message>
    <message>
        <source>A&amp;pprove it ...</source>
        <translation>&amp;الموافقة عليها ...</translation>
    </message>
    <message>
        <source>&amp;Decline or withdraw it ...</source>
        <translation>&amp;رفضها أو سحبها ...</translation>
    </message>
    <message>
        <source>1 waits for your consent</source>
        <translation>1 تنتظر موافقتك</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for your consent</source>
        <translation>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
            <numerusform>%Ln تنتظر موافقتك</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of yours waits for another operator</source>
        <translation>1 من اقتراحاتك ينتظر مشغّلًا آخر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours wait for another operator</source>
        <translation>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
            <numerusform>%Ln من اقتراحاتك تنتظر مشغّلًا آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw ...</source>
        <translation>سحب ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryDialog</name>
    <message>
        <source>What is new for</source>
        <translation>الجديد لـ</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>إلى أين</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>مكان التسليم</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;اختبار الاتصال</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>كم مرة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>يوم</translation>
    </message>
    <message>
        <source>At</source>
        <translation>الساعة</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Start delivering</source>
        <translation>بدء التسليم</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>New scheduled delivery</source>
        <translation>تسليم مجدول جديد</translation>
    </message>
    <message>
        <source>Change delivery %1</source>
        <translation>تغيير التسليم %1</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway exports what this target has not been given yet, each lead once, whether this program runs or not. What fails is tried again, eight times in all.</source>
        <translation>تصدّر بوابة المنصة ما لم يُعطَ لهذه الوجهة بعد، كل عميل محتمل مرة واحدة، سواء كان هذا البرنامج يعمل أم لا. وما يفشل يُعاد تجربته، ثماني مرات في المجموع.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>خادم SFTP</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>البريد</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل يوم</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>كل أسبوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>E-mail of a member of your team. Names, phones and addresses never go by mail: it says how many leads are new, and their ids. They stay new until somebody exports them.</source>
        <translation>بريد أحد أعضاء فريقك. لا تُرسل الأسماء والهواتف والعناوين بالبريد أبدًا: تذكر الرسالة عدد العملاء الجدد ومعرّفاتهم فقط، ويبقون جددًا حتى يصدّرهم أحد.</translation>
    </message>
    <message>
        <source>The name that the operator of the floor has given it in the gateway&apos;s file; passwords and keys stay there.</source>
        <translation>الاسم الذي أعطاه المشغّل لها في ملف البوابة؛ تبقى كلمات المرور والمفاتيح هناك.</translation>
    </message>
    <message>
        <source>minutes past the hour</source>
        <translation>دقائق بعد تمام الساعة</translation>
    </message>
    <message>
        <source>Say whose mailbox.</source>
        <translation>حدّد صاحب صندوق البريد.</translation>
    </message>
    <message>
        <source>Say which destination.</source>
        <translation>حدّد مكان التسليم.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>هذا ليس عنوان بريد إلكتروني.</translation>
    </message>
    <message>
        <source>The gateway tries it ...</source>
        <translation>تجرّبها البوابة الآن ...</translation>
    </message>
    <message>
        <source>The gateway has not answered.</source>
        <translation>لم تردّ البوابة.</translation>
    </message>
    <message>
        <source>Ask the operator whether one runs that has destinations.</source>
        <translation>اسأل المشغّل هل تعمل بوابة لها وجهات.</translation>
    </message>
    <message>
        <source>A test mail is on its way.</source>
        <translation>رسالة اختبار في الطريق.</translation>
    </message>
    <message>
        <source>It can be reached; a file can be put there.</source>
        <translation>يمكن الوصول إليها ووضع ملف فيها.</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>لا يمكن الوصول إليها.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryModel</name>
    <message>
        <source>None yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>سُلّم</translation>
    </message>
    <message>
        <source>Nothing was new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>أُوقفت المحاولات</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>تُعاد المحاولة</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>جارٍ</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>آخر تشغيل</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء المحتملون</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>ما الخطأ</translation>
    </message>
    <message>
        <source>Who reads its mails has left the team.</source>
        <translation>من يقرأ رسائله غادر الفريق.</translation>
    </message>
    <message>
        <source>Whose it was has left the team. Whoever resumes it takes it over.</source>
        <translation>صاحبه غادر الفريق. من يستأنفه يتولاه.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryPanel</name>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>تشغيل الآن</translation>
    </message>
    <message>
        <source>Scheduled deliveries</source>
        <translation>عمليات التسليم المجدولة</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway can take what is new to a folder or an SFTP server by itself.</source>
        <translation>يمكن للبوابة أن تنقل الجديد من تلقاء نفسها إلى مجلد أو خادم SFTP.</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير ...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>New delivery ...</source>
        <translation>تسليم جديد ...</translation>
    </message>
    <message>
        <source>Delete delivery %1 for %2, with its log?</source>
        <translation>حذف التسليم %1 لـ %2 مع سجله؟</translation>
    </message>
    <message>
        <source>Files that have arrived stay where they are.</source>
        <translation>تبقى الملفات التي وصلت في مكانها.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskDiagnostics</name>
    <message>
        <source>running</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ال&amp;سجل</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>ال&amp;تشخيص</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>المهمة %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1، %2 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>no floor is open</source>
        <translation>لا منصة مفتوحة</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>no</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>الاتصال</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>مشكلة</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskNews</name>
    <message>
        <source>An adjustment of credits waits for your consent.</source>
        <translation>تسوية رصيد تنتظر موافقتك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln adjustments of credits wait for your consent.</source>
        <translation>
            <numerusform>%Ln تسوية رصيد تنتظر موافقتك.</numerusform>
            <numerusform>%Ln تسوية رصيد تنتظر موافقتك.</numerusform>
            <numerusform>%Ln تسويتا رصيد تنتظران موافقتك.</numerusform>
            <numerusform>%Ln تسويات رصيد تنتظر موافقتك.</numerusform>
            <numerusform>%Ln تسوية رصيد تنتظر موافقتك.</numerusform>
            <numerusform>%Ln تسوية رصيد تنتظر موافقتك.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return waits for a decision.</source>
        <translation>إعادة تنتظر قرارًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait for a decision.</source>
        <translation>
            <numerusform>%Ln إعادة تنتظر قرارًا.</numerusform>
            <numerusform>%Ln إعادة تنتظر قرارًا.</numerusform>
            <numerusform>%Ln إعادتان تنتظران قرارًا.</numerusform>
            <numerusform>%Ln إعادات تنتظر قرارًا.</numerusform>
            <numerusform>%Ln إعادة تنتظر قرارًا.</numerusform>
            <numerusform>%Ln إعادة تنتظر قرارًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card payment wants a look.</source>
        <translation>دفعة بالبطاقة تحتاج نظرًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings of card payments want a look.</source>
        <translation>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
            <numerusform>%Ln ملاحظة عن الدفع بالبطاقة تحتاج نظرًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter could not be sent.</source>
        <translation>تعذّر إرسال رسالة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters could not be sent.</source>
        <translation>
            <numerusform>تعذّر إرسال %Ln رسالة.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالة.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالتين.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسائل.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالة.</numerusform>
            <numerusform>تعذّر إرسال %Ln رسالة.</numerusform>
        </translation>
    </message>
    <message>
        <source>A refund, payout or gift waits for your approval.</source>
        <translation>رد مبلغ أو دفعة أو هدية تنتظر موافقتك.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refunds, payouts or gifts wait for your approval.</source>
        <translation>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
            <numerusform>%Ln من المبالغ والدفعات والهدايا تنتظر موافقتك.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskWork</name>
    <message>
        <source>A payment needs a decision</source>
        <translation>دفعة تحتاج قرارًا</translation>
    </message>
    <message>
        <source>Its amount or currency is not the order&apos;s, or it was paid twice. Nothing was delivered for it: give it back, or credit it.</source>
        <translation>مبلغها أو عملتها ليسا للطلب، أو دُفعت مرتين. لم يُسلَّم مقابلها شيء: أعدها أو أضفها إلى الرصيد.</translation>
    </message>
    <message>
        <source>An event was set aside</source>
        <translation>حدث وُضع جانبًا</translation>
    </message>
    <message>
        <source>A payment was told twice, with other amounts</source>
        <translation>أُبلغ عن دفعة مرتين بمبالغ مختلفة</translation>
    </message>
    <message>
        <source>The first telling holds. Compare it with the provider&apos;s page of this payment.</source>
        <translation>يُعتدّ بالبلاغ الأول. قارنه بصفحة المزوّد لهذه الدفعة.</translation>
    </message>
    <message>
        <source>A refund failed</source>
        <translation>فشل ردّ مبلغ</translation>
    </message>
    <message>
        <source>The card did not take the money back. Pay it in another way, or credit the wallet by an adjustment.</source>
        <translation>لم تقبل البطاقة المال. ادفعه بطريقة أخرى، أو أضفه إلى المحفظة بتسوية.</translation>
    </message>
    <message>
        <source>A refund that nobody asked for here</source>
        <translation>ردّ لم يطلبه أحد هنا</translation>
    </message>
    <message>
        <source>It was made on the provider&apos;s pages, and is booked. Take the leads back by a return if they were given.</source>
        <translation>تم في صفحات المزوّد وقُيّد. استرجع العملاء بإعادة إن كانوا قد سُلّموا.</translation>
    </message>
    <message>
        <source>No payment page could be made</source>
        <translation>تعذّر إنشاء صفحة دفع</translation>
    </message>
    <message>
        <source>The provider refused it. The reason beside it says which setting to look at.</source>
        <translation>رفضها المزوّد. والسبب بجانبها يقول أي إعداد يُنظر فيه.</translation>
    </message>
    <message>
        <source>Credits of a refunded top-up were spent</source>
        <translation>صُرف رصيد شحنٍ رُدّ مبلغه</translation>
    </message>
    <message>
        <source>They are owed. leadfloorctl topup collect takes them once the wallet has them, or forgives them.</source>
        <translation>إنه دين. يأخذه leadfloorctl topup collect متى صار في المحفظة، أو يُعفي منه.</translation>
    </message>
    <message>
        <source>Credits of a payment that went back were spent</source>
        <translation>أُنفق رصيد دفعة أُعيدت</translation>
    </message>
    <message>
        <source>A refund made at the provider failed</source>
        <translation>فشل استرداد أُجري لدى المزود</translation>
    </message>
    <message>
        <source>The money is at the provider again. Give it back in another way, or credit the wallet by an adjustment.</source>
        <translation>عاد المال إلى المزود. أعده بطريقة أخرى، أو أضفه إلى المحفظة بتسوية.</translation>
    </message>
    <message>
        <source>An event had been missed</source>
        <translation>حدث كان قد فات</translation>
    </message>
    <message>
        <source>It was found by the comparison with the provider&apos;s list, and has had its effect.</source>
        <translation>وُجد عند المقارنة بقائمة المزوّد، وقد نفذ أثره.</translation>
    </message>
    <message>
        <source>An event that the provider does not know</source>
        <translation>حدث لا يعرفه المزوّد</translation>
    </message>
    <message>
        <source>Somebody may know the secret of the webhook: look at it, and change the secret.</source>
        <translation>ربما يعرف أحدٌ سرّ الـ webhook: انظر فيه وغيّر السر.</translation>
    </message>
    <message>
        <source>An event differs from the provider&apos;s</source>
        <translation>حدث يختلف عما لدى المزوّد</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page; what was booked stands below.</source>
        <translation>قارنه بصفحة المزوّد؛ وما قُيّد مذكور أدناه.</translation>
    </message>
    <message>
        <source>A payment is disputed</source>
        <translation>دفعة متنازع عليها</translation>
    </message>
    <message>
        <source>Answer it on the provider&apos;s pages. What is lost is booked by itself.</source>
        <translation>أجب عنها في صفحات المزوّد. وما يُخسر يُقيّد من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Look at it, and close it with a note.</source>
        <translation>انظر فيه وأغلقه مع ملاحظة.</translation>
    </message>
    <message>
        <source>Purchase complete</source>
        <translation>اكتملت عملية شراء</translation>
    </message>
    <message>
        <source>Credits arrived</source>
        <translation>وصل رصيد</translation>
    </message>
    <message>
        <source>Balance is low</source>
        <translation>الرصيد منخفض</translation>
    </message>
    <message>
        <source>Hold about to end</source>
        <translation>حجز يوشك على الانتهاء</translation>
    </message>
    <message>
        <source>Return decided</source>
        <translation>بُتّ في إعادة</translation>
    </message>
    <message>
        <source>Money goes back to the card</source>
        <translation>المال يعود إلى البطاقة</translation>
    </message>
    <message>
        <source>Card money in the wallet</source>
        <translation>مال البطاقة في المحفظة</translation>
    </message>
    <message>
        <source>Card payment under review</source>
        <translation>دفعة بالبطاقة قيد المراجعة</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>موضوعة جانبًا</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسلت</translation>
    </message>
    <message>
        <source>A payment that the provider does not know</source>
        <translation>دفعة لا يعرفها المزوّد</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page of its payments. If money never came, take the leads or credits back.</source>
        <translation>قارنها بصفحة المدفوعات لدى المزوّد. وإن لم يصل المال فاسترجع العملاء أو الرصيد.</translation>
    </message>
    <message>
        <source>A payment differs from the provider&apos;s</source>
        <translation>دفعة تختلف عما لدى المزوّد</translation>
    </message>
    <message>
        <source>Refunds differ from the provider&apos;s</source>
        <translation>الردود تختلف عما لدى المزوّد</translation>
    </message>
    <message>
        <source>Compare them with the provider&apos;s page; what was booked stands below.</source>
        <translation>قارنها بصفحة المزوّد؛ وما قُيّد مذكور أدناه.</translation>
    </message>
    <message>
        <source>A payment is not in the books</source>
        <translation>دفعة ليست في الدفاتر</translation>
    </message>
    <message>
        <source>The provider has money that no order of this floor asked for. Find out on its pages whose it is, and give it back there.</source>
        <translation>لدى المزوّد مال لم يطلبه أي طلب في هذه المنصة. اعرف في صفحاته لمن هو وأعده من هناك.</translation>
    </message>
    <message>
        <source>Delivery given up</source>
        <translation>تُرك التسليم</translation>
    </message>
    <message>
        <source>Delivery paused</source>
        <translation>أُوقف التسليم مؤقتًا</translation>
    </message>
    <message>
        <source>It is signed, but not of this floor or mode, or it cannot be read. Nothing happened by it. Look at the provider&apos;s settings of the webhook.</source>
        <translation>إنه موقّع، لكنه ليس لهذه المنصة أو لهذا الوضع، أو لا يمكن قراءته. لم يحدث به شيء. انظر في إعدادات الـ webhook لدى المزوّد.</translation>
    </message>
    <message>
        <source>The bank took back money that the wallet had got. What was left of it is taken, the rest is owed. leadfloorctl events collect takes it once the wallet has it, or forgives it.</source>
        <translation>استرد البنك مالًا كان في المحفظة. سُحب ما بقي منه، والباقي دين. يأخذه leadfloorctl events collect متى صار في المحفظة، أو يُعفي منه.</translation>
    </message>
    <message>
        <source>Credits taken</source>
        <translation>سُحب رصيد</translation>
    </message>
</context>
<context>
    <name>leadfloor::Desktop</name>
    <message>
        <source>That is not the password that this floor was opened with.</source>
        <translation>ليست كلمة المرور التي فُتحت بها هذه المنصة.</translation>
    </message>
    <message>
        <source>If it was changed meanwhile, sign out and in again.</source>
        <translation>إن غُيّرت في هذه الأثناء فسجّل الخروج ثم الدخول.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>The keychain has not taken the password: it is for this session only.</source>
        <translation>لم تقبل سلسلة المفاتيح كلمة المرور: هي لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>The offline store was closed by the lock.</source>
        <translation>أغلق القفل المخزن المحلي.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>تعذّر الوصول إلى المنصة.</translation>
    </message>
    <message>
        <source>The leads that you keep on this computer can be opened without it.</source>
        <translation>يمكن فتح العملاء المحفوظين على هذا الحاسوب من دونها.</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>فتح المخزن المحلي</translation>
    </message>
    <message>
        <source>%1 cannot be taken before the floor answers.</source>
        <translation>لا يمكن قبول %1 قبل أن تستجيب المنصة.</translation>
    </message>
    <message>
        <source>Drop it again when the window is connected.</source>
        <translation>أفلته مرة أخرى عندما تكون النافذة متصلة.</translation>
    </message>
    <message>
        <source>%1 cannot be taken offline.</source>
        <translation>لا يمكن قبول %1 دون اتصال.</translation>
    </message>
    <message>
        <source>Sign in to the floor, then drop it again.</source>
        <translation>سجّل الدخول إلى المنصة، ثم أفلته مرة أخرى.</translation>
    </message>
    <message>
        <source>%1 is for a floor, and none is open.</source>
        <translation>%1 مخصّص لمنصة، ولا منصة مفتوحة.</translation>
    </message>
    <message>
        <source>Sign in to one, then drop it again.</source>
        <translation>سجّل الدخول إلى إحداها، ثم أفلته مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DetailPane</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>leadfloor::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>التشخيص</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Log ...</source>
        <translation>السجل ...</translation>
    </message>
    <message>
        <source>Save bundle ...</source>
        <translation>حفظ الحزمة ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>ملفات الحزمة</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>حفظ باسم ...</translation>
    </message>
    <message>
        <source>This is everything that the file will hold. Nothing is sent: you choose where it goes, and whom you give it to.</source>
        <translation>هذا كل ما سيحويه الملف. لا يُرسل شيء: أنت تختار أين يذهب ولمن تعطيه.</translation>
    </message>
    <message>
        <source>Contents of the bundle</source>
        <translation>محتوى الحزمة</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the bundle as</source>
        <translation>حفظ الحزمة باسم</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>leadfloor::DoNotCallChoice</name>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>Export all, with a stamp</source>
        <translation>تصدير الكل مع ختم</translation>
    </message>
    <message>
        <source>Leave unchecked numbers out</source>
        <translation>استبعاد الأرقام غير المفحوصة</translation>
    </message>
    <message>
        <source>Who is left out stays new for the next time.</source>
        <translation>ويبقى المستبعد جديدًا للمرة القادمة.</translation>
    </message>
    <message>
        <source>checked within %1 days</source>
        <translation>فُحص خلال %1 يومًا</translation>
    </message>
    <message>
        <source>checked as lately as this floor wants</source>
        <translation>فُحص ضمن المدة التي تطلبها هذه المنصة</translation>
    </message>
    <message>
        <source>The manifest says how many numbers were not %1, and how many are on your lists.</source>
        <translation>يذكر البيان كم رقمًا ليس مما %1، وكم رقمًا في قوائمك.</translation>
    </message>
    <message>
        <source>Left out is whoever has no number that was %1, or is on one of your lists.</source>
        <translation>يُستبعد من ليس له رقم %1، أو من هو في إحدى قوائمك.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DonePage</name>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>يحتاج الملف إلى اسم.</translation>
    </message>
    <message>
        <source>The contacts come when the order is paid.</source>
        <translation>تصل جهات الاتصال عند دفع الطلب.</translation>
    </message>
    <message>
        <source>The contacts are not all here yet.</source>
        <translation>لم تصل كل جهات الاتصال بعد.</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>إلغاء التصدير</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>التصدير إلى</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>تغيير…</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV لجداول البيانات</translation>
    </message>
    <message>
        <source>CSV for machines, raw values</source>
        <translation>CSV للآلات، قيم خام</translation>
    </message>
    <message>
        <source>As</source>
        <translation>بصيغة</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>Receipt of order %1</source>
        <translation>إيصال الطلب %1</translation>
    </message>
    <message>
        <source>%1 asked for; %2</source>
        <translation>طُلب %1؛ %2</translation>
    </message>
    <message>
        <source>Standing order %1 buys the other %2 as they come.</source>
        <translation>يشتري الأمر الدائم %1 البقية %2 عند وصولها.</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>سعر القائمة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>To be paid by invoice until</source>
        <translation>يُدفع بفاتورة حتى</translation>
    </message>
    <message>
        <source>Left in the wallet</source>
        <translation>المتبقي في المحفظة</translation>
    </message>
    <message>
        <source>Ordered %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>طُلب %1 مقابل %2.</translation>
    </message>
    <message>
        <source>Bought %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>اشتُري %1 مقابل %2.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>All contacts are here; you find them in My leads.</source>
        <translation>كل جهات الاتصال هنا؛ تجدها في عملائي.</translation>
    </message>
    <message>
        <source>They are kept for you. The contacts come when the operator has booked your payment; Orders shows the time that is left, and lets you pay from credits instead.</source>
        <translation>تُحفظ لك. تصل جهات الاتصال عندما يقيّد المشغّل دفعتك؛ تعرض الطلبات الوقت المتبقي وتتيح الدفع من الرصيد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1 and goes on by itself.</source>
        <translation>انقطع التسليم عند %1 ويستأنف تلقائيًا.</translation>
    </message>
    <message>
        <source>The leads are yours; the floor delivers them later by itself.</source>
        <translation>العملاء لك؛ تسلّمهم المنصة لاحقًا تلقائيًا.</translation>
    </message>
    <message>
        <source>Delivering %1.</source>
        <translation>جارٍ تسليم %1.</translation>
    </message>
    <message>
        <source>This file exists; it will be replaced.</source>
        <translation>هذا الملف موجود؛ سيُستبدل.</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>تصدير العملاء</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 columns.</source>
        <translation>%1 عمودًا.</translation>
    </message>
    <message>
        <source>%1 cells were made safe for spreadsheets; the manifest lists them.</source>
        <translation>جُعلت %1 خلية آمنة لجداول البيانات؛ يسردها البيان.</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>كُتب %1 في %2.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written.</source>
        <translation>أُلغي التصدير؛ لم يُكتب ملف.</translation>
    </message>
    <message>
        <source>And %1 more; the receipt names all.</source>
        <translation>و%1 غيرهم؛ يذكرهم الإيصال جميعًا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EarningsPage</name>
    <message>
        <source>Earnings</source>
        <translation>الأرباح</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>مستحق الدفع</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>مرحَّل</translation>
    </message>
    <message>
        <source>Which sold lines</source>
        <translation>أي بنود مبيعة</translation>
    </message>
    <message>
        <source>All sold lines</source>
        <translation>كل المبيعات</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Nothing sold is in this state</source>
        <translation>لا مبيعات بهذه الحالة</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>اختر غيرها فوق الجدول.</translation>
    </message>
    <message>
        <source>Nothing has been sold yet</source>
        <translation>لم يُبع شيء بعد</translation>
    </message>
    <message>
        <source>What brokers buy of your files appears here at once, with your commission.</source>
        <translation>ما يشتريه الوسطاء من ملفاتك يظهر هنا فورًا مع عمولتك.</translation>
    </message>
    <message>
        <source>Go to Upload</source>
        <translation>اذهب إلى الرفع</translation>
    </message>
    <message>
        <source>the next until %1</source>
        <translation>التالي حتى %1</translation>
    </message>
    <message>
        <source>until returns are over</source>
        <translation>حتى تنتهي مهلة الإعادة</translation>
    </message>
    <message>
        <source>%1 will be taken off: given back</source>
        <translation>سيُخصم %1: مُعاد</translation>
    </message>
    <message>
        <source>paid out from %1 on</source>
        <translation>يُدفع ابتداءً من %1</translation>
    </message>
    <message>
        <source>goes out with the next payout</source>
        <translation>يُرسل مع الدفعة التالية</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>%1 في الطريق</translation>
    </message>
    <message>
        <source>all payouts</source>
        <translation>كل الدفعات</translation>
    </message>
    <message>
        <source>less than a cent, counts next time</source>
        <translation>أقل من سنت، يُحسب في المرة القادمة</translation>
    </message>
    <message>
        <source>Today&apos;s rate: base %1, sold within a week %2 more</source>
        <translation>نسبة اليوم: أساس %1، والمبيع خلال أسبوع %2 إضافية</translation>
    </message>
    <message>
        <source>verified %1 of %2 leads: %3 more</source>
        <translation>تم توثيق %1 من %2 من العملاء: %3 إضافية</translation>
    </message>
    <message>
        <source>no verified leads yet</source>
        <translation>لا عملاء موثَّقين بعد</translation>
    </message>
    <message>
        <source>%1 uploaded last month: %2 more</source>
        <translation>رُفع %1 في الشهر الماضي: %2 إضافية</translation>
    </message>
    <message>
        <source>your bonus %1</source>
        <translation>مكافأتك %1</translation>
    </message>
    <message>
        <source>%1; at most %2.</source>
        <translation>%1؛ بحد أقصى %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EmptyState</name>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>leadfloor::ErrorDetails</name>
    <message>
        <source>Error: %1</source>
        <translation>الخطأ: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>ما حدث: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>ما العمل: %1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>أين: %1</translation>
    </message>
    <message>
        <source>The program&apos;s own words: %1</source>
        <translation>نص البرنامج: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>متى: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDesk</name>
    <message>
        <source>Export: %1</source>
        <comment>what</comment>
        <translation>تصدير: %1</translation>
    </message>
    <message>
        <source>%1 leads written to %2</source>
        <translation>كُتب %1 عميل في %2</translation>
    </message>
    <message>
        <source>The export into %1 failed</source>
        <translation>فشل التصدير إلى %1</translation>
    </message>
    <message>
        <source>No file was written</source>
        <translation>لم يُكتب ملف</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDialog</name>
    <message>
        <source>What to export</source>
        <translation>ماذا تصدّر</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>صيغة الملف</translation>
    </message>
    <message>
        <source>Start with a byte order mark, so that Excel reads accents right</source>
        <translation>البدء بعلامة ترتيب البايت ليقرأ Excel الحروف صحيحة</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>تصدير العملاء</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>all its delivered leads</source>
        <translation>كل عملائه المسلَّمين</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>هذا العرض</translation>
    </message>
    <message>
        <source>what the search finds in order %1</source>
        <translation>ما يجده البحث في الطلب %1</translation>
    </message>
    <message>
        <source>what the search finds</source>
        <translation>ما يجده البحث</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>كل العملاء المسلَّمين</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>Browse ...</source>
        <translation>استعراض ...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>عميلًا</translation>
    </message>
    <message>
        <source>Raw values: do not open this file in a spreadsheet.</source>
        <translation>قيم خام: لا تفتح هذا الملف في جدول بيانات.</translation>
    </message>
    <message>
        <source>A name that starts with = could run as a formula there. The file says “.raw.” in its name.</source>
        <translation>اسم يبدأ بـ = قد يُنفَّذ هناك كصيغة. يحمل اسم الملف “.raw.”.</translation>
    </message>
    <message>
        <source>Safe to open: no cell can run as a formula.</source>
        <translation>آمن للفتح: لا خلية تُنفَّذ كصيغة.</translation>
    </message>
    <message>
        <source>What had to be changed is listed beside the file. Excel drops the zeros of ZIP codes when a file is opened by a double click: import it as text.</source>
        <translation>ما تغيّر مسرود بجانب الملف. يُسقط Excel أصفار الرموز البريدية عند الفتح بنقر مزدوج: استورده كنص.</translation>
    </message>
    <message>
        <source>The file that is there now will be replaced.</source>
        <translation>سيُستبدل الملف الموجود الآن.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export 1 lead</source>
        <translation>تصدير عميل واحد</translation>
    </message>
    <message>
        <source>Export %1 leads</source>
        <translation>تصدير %1 عميل</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>المتابعة في الخلفية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Export leads into</source>
        <translation>تصدير العملاء إلى</translation>
    </message>
    <message>
        <source>Another export is writing this file.</source>
        <translation>يكتب تصدير آخر هذا الملف.</translation>
    </message>
    <message>
        <source>Selected leads</source>
        <translation>العملاء المحددون</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln that are selected</source>
        <translation>
            <numerusform>المحددون وعددهم %Ln</numerusform>
            <numerusform>المحدد (%Ln)</numerusform>
            <numerusform>المحددان (%Ln)</numerusform>
            <numerusform>المحددون وعددهم %Ln</numerusform>
            <numerusform>المحددون وعددهم %Ln</numerusform>
            <numerusform>المحددون وعددهم %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns ...</source>
        <translation>الأعمدة ...</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>مصنف (XLSX)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV لجداول البيانات</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV للبرامج</translation>
    </message>
    <message>
        <source>For which program</source>
        <translation>لأي برنامج</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>استخدام هذه الأعمدة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>أعمدة الملف</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>الجديد لـ%1</translation>
    </message>
    <message>
        <source>delivered since %1</source>
        <translation>سُلّمت منذ %1</translation>
    </message>
    <message>
        <source>all, as it has been given nothing yet</source>
        <translation>الكل، إذ لم يُعط شيئًا بعد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns ...</source>
        <translation>
            <numerusform>%Ln أعمدة ...</numerusform>
            <numerusform>%Ln عمود ...</numerusform>
            <numerusform>%Ln عمودان ...</numerusform>
            <numerusform>%Ln أعمدة ...</numerusform>
            <numerusform>%Ln عمودًا ...</numerusform>
            <numerusform>%Ln عمود ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells with types: phones and ZIP codes keep their zeros.</source>
        <translation>خلايا ذات أنواع: تحتفظ أرقام الهواتف والرموز البريدية بأصفارها.</translation>
    </message>
    <message>
        <source>Amounts are numbers, dates are dates, nothing is a formula.</source>
        <translation>المبالغ أرقام والتواريخ تواريخ ولا شيء صيغة.</translation>
    </message>
    <message>
        <source>Files of leads (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>ملفات العملاء المحتملين (*.csv *.xlsx *.txt);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>Generic, columns as shown</source>
        <translation>عام، الأعمدة كما تُعرض</translation>
    </message>
    <message numerus="yes">
        <source>of the last %Ln days</source>
        <translation>
            <numerusform>لآخر %Ln يوم</numerusform>
            <numerusform>لآخر %Ln يوم</numerusform>
            <numerusform>لآخر %Ln يومين</numerusform>
            <numerusform>لآخر %Ln أيام</numerusform>
            <numerusform>لآخر %Ln يومًا</numerusform>
            <numerusform>لآخر %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>of the last day</source>
        <translation>لليوم الأخير</translation>
    </message>
    <message>
        <source>that the floor still exports</source>
        <translation>التي ما زالت المنصة تصدّرها</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldModel</name>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>كل الأرقام</translation>
    </message>
    <message>
        <source>Digits without +1</source>
        <translation>الأرقام دون ‎+1</translation>
    </message>
    <message>
        <source>Digits without country code</source>
        <translation>الأرقام دون رمز البلد</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>رمز البلد</translation>
    </message>
    <message>
        <source>With + and country code</source>
        <translation>مع + ورمز البلد</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>سنة-شهر-يوم</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>شهر/يوم/سنة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>العمود في الملف</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>يُكتب</translation>
    </message>
    <message>
        <source>Else this text</source>
        <translation>وإلا هذا النص</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>الأطول</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldsEditor</name>
    <message>
        <source>Move up</source>
        <translation>نقل إلى الأعلى</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>نقل إلى الأسفل</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>إزالة العمود</translation>
    </message>
    <message>
        <source>Save for the team</source>
        <translation>حفظ للفريق</translation>
    </message>
    <message>
        <source>The first 20 leads as the file will have them</source>
        <translation>أول 20 عميلًا محتملًا كما ستكون في الملف</translation>
    </message>
    <message>
        <source>Name, e.g. Dialler</source>
        <translation>الاسم، مثل: المتصل الآلي</translation>
    </message>
    <message>
        <source>Name of the target</source>
        <translation>اسم الوجهة</translation>
    </message>
    <message>
        <source>The first leads as the file will have them</source>
        <translation>أوائل العملاء المحتملين كما ستكون في الملف</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>أعمدة الملف</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>إضافة عمود</translation>
    </message>
    <message>
        <source>only the text</source>
        <translation>النص فقط</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>&amp;Name in the file</source>
        <translation>الا&amp;سم في الملف</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>يُ&amp;كتب</translation>
    </message>
    <message>
        <source>E&amp;lse this text</source>
        <translation>وإ&amp;لا هذا النص</translation>
    </message>
    <message>
        <source>Long&amp;est</source>
        <translation>الأ&amp;طول</translation>
    </message>
    <message>
        <source>Saved as %1. The team finds it in the list of targets.</source>
        <translation>حُفظ باسم %1. يجده الفريق في قائمة الوجهات.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportLogDialog</name>
    <message>
        <source>Older ones</source>
        <translation>الأقدم</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Log of exports</source>
        <translation>سجل التصدير</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>وقت الإنشاء</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>الحاسوب</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Offline, told %1</source>
        <translation>دون اتصال، أُبلغ عنه %1</translation>
    </message>
    <message>
        <source>The floor writes down every export: who made it, when, of what, in which form, and from which computer. One that was made from an offline store is written down when the floor is reached again.</source>
        <translation>تدوّن المنصة كل تصدير: من أجراه ومتى ومن ماذا وبأي صيغة ومن أي حاسوب. وما صُدّر من مخزن محلي يُدوَّن عند الوصول إلى المنصة من جديد.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Asking the floor ...</source>
        <translation>جارٍ سؤال المنصة ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>لم يُصدَّر شيء بعد.</translation>
    </message>
    <message>
        <source>Delivered by the floor</source>
        <translation>سلّمته المنصة</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>لم يكتمل</translation>
    </message>
    <message>
        <source>The log is on the clipboard.</source>
        <translation>السجل في الحافظة.</translation>
    </message>
    <message>
        <source>1 export</source>
        <translation>تصدير واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports</source>
        <translation>
            <numerusform>%Ln عملية تصدير</numerusform>
            <numerusform>تصدير واحد (%Ln)</numerusform>
            <numerusform>تصديران (%Ln)</numerusform>
            <numerusform>%Ln عمليات تصدير</numerusform>
            <numerusform>%Ln عملية تصدير</numerusform>
            <numerusform>%Ln عملية تصدير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportModel</name>
    <message>
        <source>Running</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>جارٍ الإلغاء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Search in order %1</source>
        <translation>بحث في الطلب %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Search in all delivered leads</source>
        <translation>بحث في كل العملاء المسلَّمين</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>كل العملاء المسلَّمين</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>مُحيَّدة</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>بدأ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>قيد التنفيذ، %1 %</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>الجديد لـ%1</translation>
    </message>
    <message>
        <source>Copy on a computer</source>
        <translation>نسخة على حاسوب</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>المخزن المحلي</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>مصنف (XLSX)</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV للبرامج</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV لجداول البيانات</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportTarget</name>
    <message>
        <source>Say where the file should go.</source>
        <translation>حدّد أين يوضع الملف.</translation>
    </message>
    <message>
        <source>Say the whole path, with its folder.</source>
        <translation>اذكر المسار كاملًا مع مجلده.</translation>
    </message>
    <message>
        <source>This is a folder; add a file name.</source>
        <translation>هذا مجلد؛ أضف اسم ملف.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>هذا المجلد غير موجود.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>لا يحق لك الكتابة هناك.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 في الثانية</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>بقي %1 ث</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>بقي %1 د</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportView</name>
    <message>
        <source>Cancel export</source>
        <translation>إلغاء التصدير</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>مُحيَّدة</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>البيان</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>نسخ SHA-256</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>تصدير مجددًا</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>تقدّم التصدير</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>أُلغي التصدير؛ لم يُكتب أي ملف.</translation>
    </message>
    <message>
        <source>The older file at this place is unchanged.</source>
        <translation>الملف الأقدم في هذا المكان لم يتغيّر.</translation>
    </message>
    <message>
        <source>%1 of %2 leads</source>
        <translation>%1 من %2 عميل</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 عميل</translation>
    </message>
    <message>
        <source>cancelling ...</source>
        <translation>جارٍ الإلغاء ...</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 صفًا، %2 عمودًا</translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>لا خلية</translation>
    </message>
    <message>
        <source>1 cell, named in the manifest</source>
        <translation>خلية واحدة مذكورة في البيان</translation>
    </message>
    <message>
        <source>%1 cells, listed in the manifest</source>
        <translation>%1 خلية مسرودة في البيان</translation>
    </message>
    <message>
        <source>nothing: raw values, not for spreadsheets</source>
        <translation>لا شيء: قيم خام، ليست لجداول البيانات</translation>
    </message>
    <message>
        <source>The file has %1 of %2 leads.</source>
        <translation>في الملف %1 من %2 عميل.</translation>
    </message>
    <message>
        <source>No program on this computer shows the folder.</source>
        <translation>لا برنامج على هذا الحاسوب يعرض المجلد.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>No answer to Cancel yet.</source>
        <translation>لا جواب على الإلغاء بعد.</translation>
    </message>
    <message>
        <source>Disconnect cuts the line: the export ends without a file, and the line comes back by itself.</source>
        <translation>قطع الاتصال يقطع الخط: ينتهي التصدير بلا ملف، ويعود الخط من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>only numbers checked within %1 days</source>
        <translation>فقط الأرقام المفحوصة خلال %1 يومًا</translation>
    </message>
    <message>
        <source>no number was checked</source>
        <translation>لم يُفحص أي رقم</translation>
    </message>
    <message>
        <source>every number was checked within %1 days</source>
        <translation>فُحص كل رقم خلال %1 يومًا</translation>
    </message>
    <message>
        <source>%1 not checked within %2 days, %3 on your lists</source>
        <translation>%1 لم تُفحص خلال %2 يومًا، %3 في قوائمك</translation>
    </message>
    <message numerus="yes">
        <source>Left out are leads that are not delivered yet, or were bought more than %Ln days ago.</source>
        <translation>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln يوم.</numerusform>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln يوم.</numerusform>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln يومين.</numerusform>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln أيام.</numerusform>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln يومًا.</numerusform>
            <numerusform>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من %Ln يوم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought more than a day ago.</source>
        <translation>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا قبل أكثر من يوم.</translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought so long ago that the floor exports them no more.</source>
        <translation>استُبعد العملاء الذين لم يُسلَّموا بعد أو الذين اشتُروا منذ زمن لم تعد المنصة تصدّرهم بعده.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportsPage</name>
    <message>
        <source>Exports</source>
        <translation>عمليات التصدير</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>تصدير جديد</translation>
    </message>
    <message>
        <source>Exports of this run</source>
        <translation>عمليات التصدير في هذا التشغيل</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;تصدير ...</translation>
    </message>
    <message>
        <source>&amp;Cancel this export</source>
        <translation>&amp;إلغاء هذا التصدير</translation>
    </message>
    <message>
        <source>1 export since the program was started</source>
        <translation>تصدير واحد منذ بدء البرنامج</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports since the program was started</source>
        <translation>
            <numerusform>%Ln عملية تصدير منذ بدء البرنامج</numerusform>
            <numerusform>تصدير واحد (%Ln) منذ بدء البرنامج</numerusform>
            <numerusform>تصديران (%Ln) منذ بدء البرنامج</numerusform>
            <numerusform>%Ln عمليات تصدير منذ بدء البرنامج</numerusform>
            <numerusform>%Ln عملية تصدير منذ بدء البرنامج</numerusform>
            <numerusform>%Ln عملية تصدير منذ بدء البرنامج</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 قيد التنفيذ</translation>
    </message>
    <message>
        <source>Nothing has been exported since the program was started</source>
        <translation>لم يُصدَّر شيء منذ بدء البرنامج</translation>
    </message>
    <message>
        <source>Files of earlier runs are where you put them; the floor keeps a log of every export.</source>
        <translation>ملفات التشغيلات السابقة حيث وضعتها؛ تسجّل المنصة كل تصدير.</translation>
    </message>
    <message>
        <source>Export my leads ...</source>
        <translation>تصدير عملائي ...</translation>
    </message>
    <message>
        <source>New scheduled &amp;delivery ...</source>
        <translation>تسليم مجدول &amp;جديد ...</translation>
    </message>
    <message>
        <source>Log of exports ...</source>
        <translation>سجل التصدير ...</translation>
    </message>
    <message>
        <source>&amp;Log of exports ...</source>
        <translation>&amp;سجل التصدير ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetModel</name>
    <message>
        <source>%1, %2</source>
        <comment>county, state</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1, 1 lead</source>
        <comment>a value of a facet</comment>
        <translation>%1، عميل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln leads</source>
        <comment>a value of a facet</comment>
        <translation>
            <numerusform>%1، %Ln عميلًا</numerusform>
            <numerusform>%1، عميل واحد (%Ln)</numerusform>
            <numerusform>%1، عميلان (%Ln)</numerusform>
            <numerusform>%1، %Ln عملاء</numerusform>
            <numerusform>%1، %Ln عميلًا</numerusform>
            <numerusform>%1، %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1، مستبعد</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetPane</name>
    <message>
        <source>Facets</source>
        <translation>الأوجه</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chosen values of a facet</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>عرض أقل</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>Find a state</source>
        <translation>ابحث عن ولاية</translation>
    </message>
    <message>
        <source>Find a parish or county</source>
        <translation>ابحث عن أبرشية أو مقاطعة</translation>
    </message>
    <message>
        <source>months since the inquiry</source>
        <translation>أشهر منذ الاستفسار</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>أيام منذ الاستفسار</translation>
    </message>
    <message>
        <source>The numbers could not be counted.</source>
        <translation>تعذّر حساب الأعداد.</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <translation>أعداد %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileSaver</name>
    <message>
        <source>Saved as %1.</source>
        <translation>حُفظ باسم %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileStep</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>ال&amp;مورّد</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>ال&amp;ترميز</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>ال&amp;فاصل</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;الورقة</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>الصف الأول يسمّي الأعم&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>ال&amp;يوم قبل الشهر: 5/6 هو 5 يونيو</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>أول صفوف الملف</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window, or choose one</source>
        <translation>أفلت ملف CSV أو XLSX على النافذة، أو اختر واحدًا</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>ت&amp;صفح ...</translation>
    </message>
    <message>
        <source>Encoding, delimiter, header and columns are found out, and you can change them.</source>
        <translation>يُكتشف الترميز والفاصل والترويسة والأعمدة، ويمكنك تغييرها.</translation>
    </message>
    <message>
        <source>The file was not looked at to its end.</source>
        <translation>لم يُقرأ الملف حتى نهايته.</translation>
    </message>
    <message>
        <source>Next: Columns</source>
        <translation>التالي: الأعمدة</translation>
    </message>
    <message>
        <source>Choose a lead file</source>
        <translation>اختر ملف عملاء</translation>
    </message>
    <message>
        <source>Lead files (*.csv *.txt *.tsv *.tab *.xlsx);;All files (*)</source>
        <translation>ملفات العملاء ‏(*.csv *.txt *.tsv *.tab *.xlsx);;كل الملفات ‏(*)</translation>
    </message>
    <message>
        <source>Looking at the file ...</source>
        <translation>جارٍ قراءة الملف ...</translation>
    </message>
    <message>
        <source>%1 lines, %2 columns, %3.</source>
        <translation>%1 سطر، %2 عمود، %3.</translation>
    </message>
    <message>
        <source>Its columns are known: profile %1, used %2 times.</source>
        <translation>أعمدته معروفة: الملف %1، استُخدم %2 مرة.</translation>
    </message>
    <message>
        <source>A header like this is new here: its columns are guessed.</source>
        <translation>ترويسة كهذه جديدة هنا: أعمدتها مُخمَّنة.</translation>
    </message>
    <message>
        <source>Some rows are broken.</source>
        <translation>بعض الصفوف معطوبة.</translation>
    </message>
    <message>
        <source>Quotation marks or columns do not fit; those rows will be rejected with their lines.</source>
        <translation>علامات الاقتباس أو الأعمدة لا تتطابق؛ ستُرفض تلك الصفوف مع أرقام أسطرها.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingDetail</name>
    <message>
        <source>Finding</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Choose a finding to see what it is about.</source>
        <translation>اختر ملاحظة لترى موضوعها.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>What the floor noted</source>
        <translation>ما دوّنته المنصة</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Of no order of this floor</source>
        <translation>ليست لأي طلب في هذه المنصة</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1، الطلب %2</translation>
    </message>
    <message>
        <source>%1, a top-up</source>
        <translation>%1، عملية شحن</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وقت العثور</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingModel</name>
    <message>
        <source>No.</source>
        <comment>number of a finding</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>الوسيط</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>وقت العثور</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفصيل</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>مفتوح</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingsPage</name>
    <message>
        <source>Payments to look at</source>
        <translation>مدفوعات للنظر فيها</translation>
    </message>
    <message>
        <source>Back to the card ...</source>
        <translation>إلى البطاقة ...</translation>
    </message>
    <message>
        <source>Credit it ...</source>
        <translation>إضافتها للرصيد ...</translation>
    </message>
    <message>
        <source>Close ...</source>
        <translation>إغلاق ...</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>أي ملاحظات</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>المفتوحة</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>كل الملاحظات</translation>
    </message>
    <message>
        <source>Finding beside the table</source>
        <translation>الملاحظة بجانب الجدول</translation>
    </message>
    <message>
        <source>Give the payment &amp;back to its card ...</source>
        <translation>&amp;إعادة الدفعة إلى بطاقتها ...</translation>
    </message>
    <message>
        <source>C&amp;redit the payment to the wallet ...</source>
        <translation>إضافة الدفعة إلى ال&amp;محفظة ...</translation>
    </message>
    <message>
        <source>&amp;Close the finding ...</source>
        <translation>إ&amp;غلاق الملاحظة ...</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>No payment wants a look</source>
        <translation>لا دفعة تحتاج نظرًا</translation>
    </message>
    <message>
        <source>What the rules cannot decide comes here by itself: odd amounts, strange events, refunds that failed, disputes.</source>
        <translation>ما لا تستطيع القواعد البتّ فيه يصل إلى هنا من تلقاء نفسه: مبالغ غريبة، وأحداث مجهولة، وردود فاشلة، ونزاعات.</translation>
    </message>
    <message>
        <source>1 is open</source>
        <translation>1 مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are open</source>
        <translation>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
            <numerusform>%Ln مفتوحة</numerusform>
        </translation>
    </message>
    <message>
        <source>It is closed when the payment is given back or credited.</source>
        <translation>تُغلق عند إعادة الدفعة أو إضافتها إلى الرصيد.</translation>
    </message>
    <message>
        <source>Close finding %1</source>
        <translation>إغلاق الملاحظة %1</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;ملاحظة</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>أغلقها</translation>
    </message>
    <message>
        <source>Give %1 back to the card</source>
        <translation>إعادة %1 إلى البطاقة</translation>
    </message>
    <message>
        <source>The gateway asks the provider for it; the order ends without leads.</source>
        <translation>تطلبها البوابة من المزوّد؛ وينتهي الطلب دون عملاء.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>أعدها</translation>
    </message>
    <message>
        <source>Credit %1 to %2</source>
        <translation>إضافة %1 إلى رصيد %2</translation>
    </message>
    <message>
        <source>The wallet has it at once; the order ends without leads, and may be placed again.</source>
        <translation>تصير في المحفظة فورًا؛ وينتهي الطلب دون عملاء ويمكن تقديمه من جديد.</translation>
    </message>
    <message>
        <source>Credit it</source>
        <translation>أضفها</translation>
    </message>
    <message>
        <source>The payment goes back to its card.</source>
        <translation>تعود الدفعة إلى بطاقتها.</translation>
    </message>
    <message>
        <source>The payment is credited to %1.</source>
        <translation>أُضيفت الدفعة إلى رصيد %1.</translation>
    </message>
    <message>
        <source>Finding %1 is closed.</source>
        <translation>أُغلقت الملاحظة %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FirstTour</name>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorNews</name>
    <message>
        <source>The line to the floor is lost; it is being tried again.</source>
        <translation>انقطع الخط مع المنصة؛ تجري إعادة المحاولة.</translation>
    </message>
    <message>
        <source>The line to the floor is back.</source>
        <translation>عاد الخط مع المنصة.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads are kept until it is paid.</source>
        <translation>
            <numerusform>الطلب %1: %Ln عميلًا محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: عميل واحد (%Ln) محفوظ حتى الدفع.</numerusform>
            <numerusform>الطلب %1: عميلان (%Ln) محفوظان حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عملاء محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عميلًا محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عميلًا محفوظون حتى الدفع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought.</source>
        <translation>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا.</numerusform>
            <numerusform>الطلب %1: اشتُري عميل واحد (%Ln).</numerusform>
            <numerusform>الطلب %1: اشتُري عميلان (%Ln).</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عملاء.</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا.</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A purchase did not happen. The job says why.</source>
        <translation>لم تتم عملية شراء. تذكر المهمة السبب.</translation>
    </message>
    <message>
        <source>An export of %1 leads is finished.</source>
        <translation>اكتمل تصدير %1 عميل.</translation>
    </message>
    <message>
        <source>An export has failed.</source>
        <translation>فشل تصدير.</translation>
    </message>
    <message>
        <source>Order %1 is known now: it did happen, though its answer was lost.</source>
        <translation>عُرف الطلب %1 الآن: لقد تم رغم ضياع رده.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>دفعة انقطعت لم تتم؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>عملية شراء انقطعت لم تتم؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>A purchase that was cut off was refused; nothing was charged.</source>
        <translation>عملية شراء انقطعت رُفضت؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: its %Ln leads are kept until %2 only.</source>
        <translation>
            <numerusform>الطلب %1: عملاؤه وعددهم %Ln محفوظون حتى %2 فقط.</numerusform>
            <numerusform>الطلب %1: عميله (%Ln) محفوظ حتى %2 فقط.</numerusform>
            <numerusform>الطلب %1: عميلاه (%Ln) محفوظان حتى %2 فقط.</numerusform>
            <numerusform>الطلب %1: عملاؤه وعددهم %Ln محفوظون حتى %2 فقط.</numerusform>
            <numerusform>الطلب %1: عملاؤه وعددهم %Ln محفوظون حتى %2 فقط.</numerusform>
            <numerusform>الطلب %1: عملاؤه وعددهم %Ln محفوظون حتى %2 فقط.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing order %1 has bought %Ln leads.</source>
        <translation>
            <numerusform>اشترى الأمر الدائم %1 %Ln عميلًا.</numerusform>
            <numerusform>اشترى الأمر الدائم %1 عميلًا واحدًا (%Ln).</numerusform>
            <numerusform>اشترى الأمر الدائم %1 عميلين (%Ln).</numerusform>
            <numerusform>اشترى الأمر الدائم %1 %Ln عملاء.</numerusform>
            <numerusform>اشترى الأمر الدائم %1 %Ln عميلًا.</numerusform>
            <numerusform>اشترى الأمر الدائم %1 %Ln عميلًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing order %1 is paused. It says why.</source>
        <translation>الأمر الدائم %1 متوقف مؤقتًا. ويذكر السبب.</translation>
    </message>
    <message>
        <source>Watch %1: %2 new leads.</source>
        <translation>المراقبة %1: %2 عميل جديد.</translation>
    </message>
    <message>
        <source>Watch %1: %2 leads are there.</source>
        <translation>المراقبة %1: يوجد %2 عميل.</translation>
    </message>
    <message>
        <source>A returned lead was taken back and credited.</source>
        <translation>استُرجع عميل وأُضيف ثمنه.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned leads were taken back and credited.</source>
        <translation>
            <numerusform>استُرجع %Ln عميلًا وأُضيف الثمن.</numerusform>
            <numerusform>استُرجع عميل واحد (%Ln) وأُضيف الثمن.</numerusform>
            <numerusform>استُرجع عميلين (%Ln) وأُضيف الثمن.</numerusform>
            <numerusform>استُرجع %Ln عملاء وأُضيف الثمن.</numerusform>
            <numerusform>استُرجع %Ln عميلًا وأُضيف الثمن.</numerusform>
            <numerusform>استُرجع %Ln عميل وأُضيف الثمن.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return was refused. It says why.</source>
        <translation>رُفض طلب إرجاع. السبب مذكور.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns were refused. They say why.</source>
        <translation>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
            <numerusform>رُفض %Ln من طلبات الإرجاع. السبب مذكور.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads goes back to the card.</source>
        <translation>الطلب %1: مال البطاقة الذي لم يُشترَ به عملاء يعود إلى البطاقة.</translation>
    </message>
    <message>
        <source>Card money for credits goes back to the card.</source>
        <translation>مال البطاقة المخصص للرصيد يعود إلى البطاقة.</translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads is in the wallet.</source>
        <translation>الطلب %1: مال البطاقة الذي لم يُشترَ به عملاء في المحفظة.</translation>
    </message>
    <message>
        <source>Card money is in the wallet, as credits without a bonus.</source>
        <translation>مال البطاقة في المحفظة، رصيدًا بلا مكافأة.</translation>
    </message>
    <message>
        <source>Order %1: the card paid another amount. A person looks at it.</source>
        <translation>الطلب %1: دفعت البطاقة مبلغًا آخر. ينظر شخص في الأمر.</translation>
    </message>
    <message>
        <source>The card paid another amount for credits. A person looks at it.</source>
        <translation>دفعت البطاقة مبلغًا آخر مقابل الرصيد. ينظر شخص في الأمر.</translation>
    </message>
    <message>
        <source>The balance is low.</source>
        <translation>الرصيد منخفض.</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled delivery %1 for %2 was given up after %Ln tries. It says why; its leads stay new.</source>
        <translation>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد %Ln محاولة. السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد محاولة واحدة (%Ln). السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد محاولتين (%Ln). السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد %Ln محاولات. السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد %Ln محاولة. السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
            <numerusform>تُرك التسليم المجدول %1 إلى %2 بعد %Ln محاولة. السبب مذكور هناك، ويبقى عملاؤه جددًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled delivery %1 for %2 is paused: somebody has left the team. It says who.</source>
        <translation>التسليم المجدول %1 إلى %2 متوقف مؤقتًا: غادر أحدهم الفريق. هناك يُذكر من هو.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorOpening</name>
    <message>
        <source>Create the server</source>
        <translation>إنشاء الخادم</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>تشغيل الخادم</translation>
    </message>
    <message>
        <source>Set up the schema</source>
        <translation>إعداد المخطط</translation>
    </message>
    <message>
        <source>Prices, people and credits</source>
        <translation>الأسعار والأشخاص والرصيد</translation>
    </message>
    <message>
        <source>Demo leads</source>
        <translation>عملاء تجريبيون</translation>
    </message>
    <message>
        <source>No computer of the name %1 is known.</source>
        <translation>لا يُعرف حاسوب باسم %1.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer.</source>
        <translation>المنفذ %1 على %2 لا يجيب.</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>غير لازم على هذا الحاسوب</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %Ln s; quotes use the floor&apos;s.</source>
        <translation>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
            <numerusform>تختلف ساعة هذا الحاسوب بـ %Ln ث؛ تعتمد العروض ساعة المنصة.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorPages</name>
    <message numerus="yes">
        <source>Order %1: %Ln leads for %2 are kept until it is paid.</source>
        <translation>
            <numerusform>الطلب %1: %Ln عميلًا مقابل %2 محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: عميل واحد (%Ln) مقابل %2 محفوظ حتى الدفع.</numerusform>
            <numerusform>الطلب %1: عميلان (%Ln) مقابل %2 محفوظان حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عملاء مقابل %2 محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عميلًا مقابل %2 محفوظون حتى الدفع.</numerusform>
            <numerusform>الطلب %1: %Ln عميلًا مقابل %2 محفوظون حتى الدفع.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought for %2.</source>
        <translation>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا مقابل %2.</numerusform>
            <numerusform>الطلب %1: اشتُري عميل واحد (%Ln) مقابل %2.</numerusform>
            <numerusform>الطلب %1: اشتُري عميلان (%Ln) مقابل %2.</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عملاء مقابل %2.</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا مقابل %2.</numerusform>
            <numerusform>الطلب %1: اشتُري %Ln عميلًا مقابل %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>عملائي</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>الأوامر الدائمة</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>عمليات التصدير</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message numerus="yes">
        <source>Purchase of %Ln leads</source>
        <translation>
            <numerusform>شراء %Ln عميلًا</numerusform>
            <numerusform>شراء عميل واحد (%Ln)</numerusform>
            <numerusform>شراء عميلين (%Ln)</numerusform>
            <numerusform>شراء %Ln عملاء</numerusform>
            <numerusform>شراء %Ln عميلًا</numerusform>
            <numerusform>شراء %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not happen; nothing was charged.</source>
        <translation>لم يتم؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>The line was cut, or the program ended, before its answer came.</source>
        <translation>انقطع الخط أو انتهى البرنامج قبل وصول الرد.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>دفعة انقطعت لم تتم؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>عملية شراء انقطعت لم تتم؛ لم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>المراقبات</translation>
    </message>
    <message>
        <source>Watched from now on. What it finds is told behind the bell.</source>
        <translation>تبدأ المراقبة من الآن. يُذكر ما تجده خلف الجرس.</translation>
    </message>
    <message>
        <source>Watch %1 is removed.</source>
        <translation>أُزيلت المراقبة %1.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Open view: %1</source>
        <translation>فتح العرض: %1</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>الإرجاعات</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>قوائم الحجب</translation>
    </message>
    <message>
        <source>List %1 has ended.</source>
        <translation>انتهت القائمة %1.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>This page stays in the main window</source>
        <translation>تبقى هذه الصفحة في النافذة الرئيسية</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDesk</name>
    <message>
        <source>this folder is watched already</source>
        <translation>هذا المجلد مراقَب بالفعل</translation>
    </message>
    <message>
        <source>at most %1 folders can be watched</source>
        <translation>يمكن مراقبة %1 مجلدًا على الأكثر</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDetail</name>
    <message>
        <source>Watched folder</source>
        <translation>مجلد مراقَب</translation>
    </message>
    <message>
        <source>Choose a folder to see what it does.</source>
        <translation>اختر مجلدًا لترى ما يفعله.</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>عرض الدفعة</translation>
    </message>
    <message>
        <source>Show what was rejected</source>
        <translation>عرض المرفوض</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Files that wait</source>
        <translation>ملفات تنتظر</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>آخر ملف</translation>
    </message>
    <message>
        <source>Since it is watched</source>
        <translation>منذ بدء مراقبته</translation>
    </message>
    <message>
        <source>How its files are read</source>
        <translation>كيف تُقرأ ملفاته</translation>
    </message>
    <message>
        <source>%1 files with %2 new leads came in, %3 files could not.</source>
        <translation>دخل %1 ملف وفيها %2 عميل جديد، ولم يمكن إدخال %3 ملف.</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>المورّد: %1</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>المنتج: %1</translation>
    </message>
    <message>
        <source>The first row is a lead</source>
        <translation>الصف الأول عميل</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>اليوم قبل الشهر</translation>
    </message>
    <message>
        <source>Unchanged for %1 s</source>
        <translation>بلا تغيير منذ %1 ث</translation>
    </message>
    <message>
        <source>Nothing has been put into it yet.</source>
        <translation>لم يوضع فيه شيء بعد.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDialog</name>
    <message>
        <source>&amp;Folder</source>
        <translation>ال&amp;مجلد</translation>
    </message>
    <message>
        <source>What came in goes to &quot;done&quot; in it, what cannot come in to &quot;rejected&quot;, with the reason.</source>
        <translation>ما دخل ينتقل إلى «done» فيه، وما لا يمكن إدخاله إلى «rejected» مع السبب.</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>المو&amp;رّد</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>الصف الأول ي&amp;سمّي الأعمدة</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>ال&amp;يوم قبل الشهر: 5/6 هو 5 يونيو</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>مراقبة هذا المجلد</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
    <message>
        <source>Change a watched folder</source>
        <translation>تغيير مجلد مراقَب</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>&amp;استعراض ...</translation>
    </message>
    <message>
        <source>Lead files that are put into it come in by themselves while this program is signed in to the floor.</source>
        <translation>ملفات العملاء التي توضع فيه تدخل من تلقاء نفسها ما دام هذا البرنامج مسجّلًا في المنصة.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> ث</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>الأ&amp;عمدة</translation>
    </message>
    <message>
        <source>A file with columns that are not known stays, and you are told: upload it once by hand.</source>
        <translation>الملف ذو الأعمدة غير المعروفة يبقى وتُخبَر بذلك: ارفعه مرة واحدة يدويًا.</translation>
    </message>
    <message>
        <source>What comes in if &amp;rows are wrong</source>
        <translation>ما يدخل إن كانت ص&amp;فوف خاطئة</translation>
    </message>
    <message>
        <source>&amp;Product code</source>
        <translation>رمز المنت&amp;ج</translation>
    </message>
    <message>
        <source>Unchanged &amp;for</source>
        <translation>&amp;بلا تغيير منذ</translation>
    </message>
    <message>
        <source>All that the floor has a mapping profile for</source>
        <translation>كل ما تملك المنصة ملف أعمدة له</translation>
    </message>
    <message>
        <source>Only as profile %1</source>
        <translation>فقط وفق ملف الأعمدة %1</translation>
    </message>
    <message>
        <source>New ones as well, by the names in their header</source>
        <translation>الجديدة أيضًا، بحسب أسماء ترويستها</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Choose a folder of this computer, or type its whole path.</source>
        <translation>اختر مجلدًا من هذا الحاسوب أو اكتب مساره كاملًا.</translation>
    </message>
    <message>
        <source>Whose files are they?</source>
        <translation>لمن هذه الملفات؟</translation>
    </message>
    <message>
        <source>Choose a supplier.</source>
        <translation>اختر مورّدًا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderNews</name>
    <message>
        <source>%1 came in: %2 new leads; %3 rows were rejected.</source>
        <translation>دخل %1: %2 عميل جديد؛ ورُفض %3 صف.</translation>
    </message>
    <message>
        <source>%1 came in: %2 new leads.</source>
        <translation>دخل %1: %2 عميل جديد.</translation>
    </message>
    <message>
        <source>%1 cannot come in; it lies in &quot;rejected&quot; with the reason.</source>
        <translation>لا يمكن إدخال %1؛ وهو في «rejected» مع السبب.</translation>
    </message>
    <message>
        <source>Nothing comes in from the folder %1 any more.</source>
        <translation>لم يعد يدخل شيء من المجلد %1.</translation>
    </message>
    <message>
        <source>%1 has columns that are not known; upload it once by hand.</source>
        <translation>في %1 أعمدة غير معروفة؛ ارفعه مرة واحدة يدويًا.</translation>
    </message>
    <message>
        <source>%1 cannot be brought in yet; it is tried again.</source>
        <translation>لا يمكن إدخال %1 بعد؛ وتُعاد المحاولة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FoldersPage</name>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>انظر الآن</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>مراقبة مجلد</translation>
    </message>
    <message>
        <source>Folder beside the table</source>
        <translation>المجلد بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Watch a folder ...</source>
        <translation>&amp;مراقبة مجلد ...</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>&amp;انظر الآن</translation>
    </message>
    <message>
        <source>&amp;Pause it or go on</source>
        <translation>إيق&amp;افه مؤقتًا أو المتابعة</translation>
    </message>
    <message>
        <source>&amp;Change this folder ...</source>
        <translation>ت&amp;غيير هذا المجلد ...</translation>
    </message>
    <message>
        <source>&amp;Remove this folder</source>
        <translation>إ&amp;زالة هذا المجلد</translation>
    </message>
    <message>
        <source>No folder is watched yet</source>
        <translation>لا يُراقَب أي مجلد بعد</translation>
    </message>
    <message>
        <source>Lead files that are put into a watched folder come in by themselves, while this program is signed in; what became of each is told behind the bell.</source>
        <translation>ملفات العملاء التي توضع في مجلد مراقَب تدخل من تلقاء نفسها ما دام هذا البرنامج مسجّلًا؛ وما آل إليه كل منها يُذكر خلف الجرس.</translation>
    </message>
    <message>
        <source>1 is watched</source>
        <translation>واحد مراقَب</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are watched</source>
        <translation>
            <numerusform>%Ln مراقَب</numerusform>
            <numerusform>%Ln مراقَب</numerusform>
            <numerusform>%Ln مراقَبان</numerusform>
            <numerusform>%Ln مراقَبة</numerusform>
            <numerusform>%Ln مراقَبًا</numerusform>
            <numerusform>%Ln مراقَب</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Upload it by hand ...</source>
        <translation>رفعه يدويًا ...</translation>
    </message>
    <message>
        <source>Choose another folder ...</source>
        <translation>اختيار مجلد آخر ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>لا يمكن فتح %1.</translation>
    </message>
    <message>
        <source>Is it still there?</source>
        <translation>هل ما زال موجودًا؟</translation>
    </message>
</context>
<context>
    <name>leadfloor::GrowingModel</name>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>غير مذكور</translation>
    </message>
</context>
<context>
    <name>leadfloor::GuideDialog</name>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>الفصول</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>الفصل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Leadfloor guide</source>
        <translation>دليل Leadfloor</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>الخطوات الأولى</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>ما يمكن كتابته</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>السلة</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>الشراء</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>عملائي</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>الإرجاعات</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>قوائم الحجب</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>المراقبات</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>الأوامر الدائمة</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>عمليات التصدير</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>الأرباح</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>إعادات للبتّ</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>البحث في الدليل</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>لا يوجد فصل فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>التسويات</translation>
    </message>
    <message>
        <source>Payments to look at</source>
        <translation>مدفوعات للنظر فيها</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
</context>
<context>
    <name>leadfloor::HeaderBar</name>
    <message>
        <source>Floor %1, live</source>
        <translation>المنصة %1، حقيقية</translation>
    </message>
    <message>
        <source>Floor %1, demo</source>
        <translation>المنصة %1، تجريبية</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>حقيقي</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>ابحث أو شغّل أمرًا</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>تم الدخول باسم %1</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>الرصيد %1</translation>
    </message>
    <message>
        <source>Available credits</source>
        <translation>الرصيد المتاح</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notification(s)</source>
        <translation>
            <numerusform>%Ln إشعارًا</numerusform>
            <numerusform>إشعار واحد (%Ln)</numerusform>
            <numerusform>إشعاران (%Ln)</numerusform>
            <numerusform>%Ln إشعارات</numerusform>
            <numerusform>%Ln إشعارًا</numerusform>
            <numerusform>%Ln إشعارًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications, none</source>
        <translation>لا إشعارات</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>Floor %1, offline</source>
        <translation>المنصة %1، دون اتصال</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>Balance %1, low</source>
        <translation>الرصيد %1، منخفض</translation>
    </message>
    <message>
        <source>Available credits: the balance is low</source>
        <translation>الرصيد المتاح: الرصيد منخفض</translation>
    </message>
</context>
<context>
    <name>leadfloor::HoldCard</name>
    <message>
        <source>Renew</source>
        <translation>تمديد</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Keeps the leads five minutes longer, once</source>
        <translation>يحفظ العملاء خمس دقائق إضافية، مرة واحدة</translation>
    </message>
    <message>
        <source>Its leads are kept for %1 more</source>
        <comment>time left</comment>
        <translation>عملاؤه محفوظون لمدة %1</translation>
    </message>
    <message>
        <source>Until %1. The operator of the floor completes it when the invoice is paid; you may pay from credits instead.</source>
        <comment>moment</comment>
        <translation>حتى %1. يُتمّه مشغّل المنصة عند دفع الفاتورة؛ ويمكنك الدفع من الرصيد بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>Until %1; then they go back on offer, unless the order is paid.</source>
        <comment>moment</comment>
        <translation>حتى %1؛ ثم يعودون إلى العرض ما لم يُدفع الطلب.</translation>
    </message>
    <message>
        <source>Pay %1 from credits</source>
        <translation>دفع %1 من الرصيد</translation>
    </message>
    <message>
        <source>Cancel order %1?</source>
        <translation>إلغاء الطلب %1؟</translation>
    </message>
    <message>
        <source>Its lead goes back on offer, and others may buy it.</source>
        <translation>يعود عميله إلى العرض ويمكن لغيرك شراؤه.</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln leads go back on offer, and others may buy them.</source>
        <translation>
            <numerusform>يعود عملاؤه وعددهم %Ln إلى العرض ويمكن لغيرك شراؤهم.</numerusform>
            <numerusform>يعود عميله (%Ln) إلى العرض ويمكن لغيرك شراؤه.</numerusform>
            <numerusform>يعود عميلاه (%Ln) إلى العرض ويمكن لغيرك شراؤهما.</numerusform>
            <numerusform>يعود عملاؤه وعددهم %Ln إلى العرض ويمكن لغيرك شراؤهم.</numerusform>
            <numerusform>يعود عملاؤه وعددهم %Ln إلى العرض ويمكن لغيرك شراؤهم.</numerusform>
            <numerusform>يعود عملاؤه وعددهم %Ln إلى العرض ويمكن لغيرك شراؤهم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>ألغِه</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>احتفظ به</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>الدفع بالبطاقة</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>تحقق</translation>
    </message>
    <message>
        <source>Opens the card provider&apos;s page in your browser</source>
        <translation>يفتح صفحة مزود البطاقات في متصفحك</translation>
    </message>
    <message>
        <source>Asks the card provider whether it is paid</source>
        <translation>يسأل مزود البطاقات هل تم الدفع</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>صفحة جديدة</translation>
    </message>
</context>
<context>
    <name>leadfloor::HomePage</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Numbers of the last</source>
        <translation>أرقام آخر</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>Leads bought</source>
        <translation>العملاء المشترون</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مردود</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>الإنفاق</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>المخزون حسب العمر</translation>
    </message>
    <message>
        <source>Leads by source</source>
        <translation>العملاء حسب المصدر</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 أيام</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 يومًا</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 يومًا</translation>
    </message>
    <message>
        <source>Browse the inventory</source>
        <translation>تصفح المخزون</translation>
    </message>
    <message>
        <source>months since the inquiry, everything on offer</source>
        <translation>أشهر منذ الاستفسار، كل المعروض</translation>
    </message>
    <message>
        <source>after each movement</source>
        <translation>بعد كل حركة</translation>
    </message>
    <message>
        <source>Numbers and what waits</source>
        <translation>الأرقام وما ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>Spent in %Ln days</source>
        <translation>
            <numerusform>المُنفق في %Ln يومًا</numerusform>
            <numerusform>المُنفق في يوم (%Ln)</numerusform>
            <numerusform>المُنفق في يومين (%Ln)</numerusform>
            <numerusform>المُنفق في %Ln أيام</numerusform>
            <numerusform>المُنفق في %Ln يومًا</numerusform>
            <numerusform>المُنفق في %Ln يومًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more is kept for orders</source>
        <translation>%1 أخرى محفوظة للطلبات</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>لشراء العملاء</translation>
    </message>
    <message>
        <source>nothing in the time before</source>
        <translation>لا شيء في المدة السابقة</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 مقابل %2</translation>
    </message>
    <message>
        <source>%1 each on average</source>
        <translation>%1 للواحد في المتوسط</translation>
    </message>
    <message>
        <source>none in this time</source>
        <translation>لا أحد في هذه المدة</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>عميل واحد</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 عميل</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>كل يوم</translation>
    </message>
    <message numerus="yes">
        <source>each %Ln days</source>
        <translation>
            <numerusform>كل %Ln يومًا</numerusform>
            <numerusform>كل يوم (%Ln)</numerusform>
            <numerusform>كل يومين (%Ln)</numerusform>
            <numerusform>كل %Ln أيام</numerusform>
            <numerusform>كل %Ln يومًا</numerusform>
            <numerusform>كل %Ln يومًا</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>المُنفق</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>غير مذكور</translation>
    </message>
    <message numerus="yes">
        <source>none came in the last %Ln days</source>
        <translation>
            <numerusform>لم يصل أحد في آخر %Ln يومًا</numerusform>
            <numerusform>لم يصل أحد في آخر يوم (%Ln)</numerusform>
            <numerusform>لم يصل أحد في آخر يومين (%Ln)</numerusform>
            <numerusform>لم يصل أحد في آخر %Ln أيام</numerusform>
            <numerusform>لم يصل أحد في آخر %Ln يومًا</numerusform>
            <numerusform>لم يصل أحد في آخر %Ln يومًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought in the last %Ln days</source>
        <translation>
            <numerusform>اشتُروا في آخر %Ln يومًا</numerusform>
            <numerusform>اشتُروا في آخر يوم (%Ln)</numerusform>
            <numerusform>اشتُروا في آخر يومين (%Ln)</numerusform>
            <numerusform>اشتُروا في آخر %Ln أيام</numerusform>
            <numerusform>اشتُروا في آخر %Ln يومًا</numerusform>
            <numerusform>اشتُروا في آخر %Ln يومًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportBatchModel</name>
    <message>
        <source>Came in</source>
        <translation>الورود</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>عملاء جدد</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>المكررات</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>منشور</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDesk</name>
    <message>
        <source>Upload of %1</source>
        <translation>رفع %1</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>الصفوف المرفوضة من %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>فحص %1</translation>
    </message>
    <message>
        <source>%1 came in: %2</source>
        <translation>دخل %1: %2</translation>
    </message>
    <message>
        <source>The rejected rows of %1 are written</source>
        <translation>كُتبت الصفوف المرفوضة من %1</translation>
    </message>
    <message>
        <source>%1 is checked: %2</source>
        <translation>فُحص %1: %2</translation>
    </message>
    <message>
        <source>%1; nothing is published yet</source>
        <translation>%1؛ لم يُنشر شيء بعد</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>لم يدخل شيء</translation>
    </message>
    <message>
        <source>%1 did not come in</source>
        <translation>لم يدخل %1</translation>
    </message>
    <message>
        <source>%1 could not be checked</source>
        <translation>تعذّر فحص %1</translation>
    </message>
    <message>
        <source>Whether %1 came in is not known; try it again, it comes in once only</source>
        <translation>لا يُعرف هل دخل %1؛ أعد المحاولة، فهو لا يدخل إلا مرة واحدة</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDrop</name>
    <message>
        <source>Drop one file at a time; the first of several is not taken for all of them.</source>
        <translation>أفلت ملفًا واحدًا في كل مرة؛ الأول من عدة لا يُغني عنها.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportPages</name>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Inventory &amp; batches</source>
        <translation>المخزون والدفعات</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>الأرباح</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>إعادات للبتّ</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>التسويات</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Card payments</source>
        <comment>a page</comment>
        <translation>دفعات البطاقات</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>%1 is not watched any more; its files stay where they are.</source>
        <translation>لم يعد %1 مراقَبًا؛ وتبقى ملفاته حيث هي.</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>عرض المهام</translation>
    </message>
    <message>
        <source>%1 is checked and corrected, and not published.</source>
        <translation>فُحص %1 وصُحّح، ولم يُنشر.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>الموافقات</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportRun</name>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 من %2 سطر</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 في الثانية</translation>
    </message>
    <message>
        <source>%1 s left to read</source>
        <translation>بقي %1 ث للقراءة</translation>
    </message>
    <message>
        <source>%1 min left to read</source>
        <translation>بقي %1 د للقراءة</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts of a progress</comment>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportWizard</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Upload leads</source>
        <translation>رفع عملاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>المتابعة في الخلفية</translation>
    </message>
    <message>
        <source>%1 waits until this file is done.</source>
        <translation>ينتظر %1 حتى ينتهي هذا الملف.</translation>
    </message>
    <message>
        <source>Run this one in the background, and drop the other on the window.</source>
        <translation>شغّل هذا في الخلفية وأفلت الآخر على النافذة.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>القرار لاحقًا</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportsPage</name>
    <message>
        <source>Withdraw ...</source>
        <translation>سحب ...</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>the widest state</comment>
        <translation>مسحوب</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>رفع ملف</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>ملفات الأعمدة</translation>
    </message>
    <message>
        <source>&amp;Upload a file ...</source>
        <translation>&amp;رفع ملف ...</translation>
    </message>
    <message>
        <source>&amp;Mapping profiles ...</source>
        <translation>ملفات الأ&amp;عمدة ...</translation>
    </message>
    <message>
        <source>&amp;Withdraw this batch ...</source>
        <translation>&amp;سحب هذه الدفعة ...</translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet</source>
        <translation>لم يُرفع شيء بعد</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window. It is checked first: what is new, what is there already, what is wrong, and what it is worth.</source>
        <translation>أفلت ملف CSV أو XLSX على النافذة. يُفحص أولًا: ما الجديد، وما الموجود، وما الخطأ، وكم يساوي.</translation>
    </message>
    <message>
        <source>%1 ...</source>
        <translation>%1 ...</translation>
    </message>
    <message>
        <source>%1 is withdrawn; %2 of its leads were sold or held and stay.</source>
        <translation>%1 مسحوب؛ %2 من عملائه مُباع أو محجوز ويبقى.</translation>
    </message>
    <message>
        <source>%1: %2 in stock, %3 held, %4 sold.</source>
        <translation>%1: %2 في المخزون، %3 محجوز، %4 مُباع.</translation>
    </message>
    <message>
        <source>Withdraw %1?</source>
        <translation>سحب %1؟</translation>
    </message>
    <message>
        <source>Its leads leave the stock; those that are sold or held stay and are listed. The file may be uploaded again afterwards.</source>
        <translation>يغادر عملاؤه المخزون؛ ويبقى المُباع والمحجوز ويُذكر. ويمكن رفع الملف مجددًا بعد ذلك.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Withdrawn on the page of batches</source>
        <translation>سُحب في صفحة الدفعات</translation>
    </message>
    <message>
        <source>%1 of its leads left the stock.</source>
        <translation>غادر %1 من عملائه المخزون.</translation>
    </message>
    <message>
        <source>%1 are sold or held and stay: %2</source>
        <translation>%1 مُباع أو محجوز ويبقى: %2</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>سُحب %1.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>المجلدات المراقَبة</translation>
    </message>
    <message>
        <source>Watched &amp;folders</source>
        <translation>المجل&amp;دات المراقَبة</translation>
    </message>
    <message>
        <source>%1 is checked, and not published yet.</source>
        <translation>فُحص %1 ولم يُنشر بعد.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>One more file waits behind it.</source>
        <translation>ينتظر خلفه ملف آخر.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files wait behind it.</source>
        <translation>
            <numerusform>ينتظر خلفه %Ln ملف آخر.</numerusform>
            <numerusform>ينتظر خلفه %Ln ملف آخر.</numerusform>
            <numerusform>ينتظر خلفه %Ln ملفان آخران.</numerusform>
            <numerusform>تنتظر خلفه %Ln ملفات أخرى.</numerusform>
            <numerusform>ينتظر خلفه %Ln ملفًا آخر.</numerusform>
            <numerusform>ينتظر خلفه %Ln ملف آخر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryModel</name>
    <message>
        <source>Sold just now</source>
        <translation>بيع للتو</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>محدد</translation>
    </message>
    <message>
        <source>%1, loading</source>
        <comment>column</comment>
        <translation>%1، جارٍ التحميل</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>غير مذكور</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export the leads that you have bought</source>
        <translation>تصدير العملاء الذين اشتريتهم</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>عرض سعر</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>ارتفاع الصفوف</translation>
    </message>
    <message>
        <source>View of the leads</source>
        <translation>عرض العملاء</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>خريطة</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>مخططات</translation>
    </message>
    <message>
        <source>1 row was not loaded yet and is not ticked.</source>
        <translation>لم يُحمّل صف واحد ولم يُحدد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not loaded yet and are not ticked.</source>
        <translation>
            <numerusform>لم يُحمّل %Ln صفًا ولم تُحدد.</numerusform>
            <numerusform>لم يُحمّل صف واحد (%Ln) ولم يُحدد.</numerusform>
            <numerusform>لم يُحمّل صفان (%Ln) ولم يُحددا.</numerusform>
            <numerusform>لم تُحمّل %Ln صفوف ولم تُحدد.</numerusform>
            <numerusform>لم يُحمّل %Ln صفًا ولم تُحدد.</numerusform>
            <numerusform>لم يُحمّل %Ln صفًا ولم تُحدد.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll through them first, or tick all that match with Ctrl+A.</source>
        <translation>مرّر عبرها أولًا أو حدّد كل المطابقين بـ Ctrl+A.</translation>
    </message>
    <message>
        <source>Get quote for %1</source>
        <comment>leads</comment>
        <translation>عرض سعر لـ %1</translation>
    </message>
    <message>
        <source>Filters %1</source>
        <comment>how many are on</comment>
        <translation>المرشّحات %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;عرض سعر</translation>
    </message>
    <message>
        <source>&amp;Buy these by standing order ...</source>
        <translation>شراء هؤلاء بأمر &amp;دائم ...</translation>
    </message>
    <message>
        <source>&amp;Export bought leads ...</source>
        <translation>&amp;تصدير العملاء المشترين ...</translation>
    </message>
    <message>
        <source>&amp;Search the inventory</source>
        <translation>&amp;ابحث في المخزون</translation>
    </message>
    <message>
        <source>Filter &amp;before</source>
        <translation>المرشّح ال&amp;سابق</translation>
    </message>
    <message>
        <source>Filter &amp;after</source>
        <translation>المرشّح ال&amp;تالي</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>&amp;مسح كل المرشّحات</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;تحديث</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>م&amp;خططات</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;خريطة</translation>
    </message>
    <message>
        <source>Tick &amp;all that match</source>
        <translation>&amp;تحديد كل المطابقين</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>نسخ مع ال&amp;ترويسات</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>هذه القيمة &amp;فقط</translation>
    </message>
    <message>
        <source>A&amp;dd this value</source>
        <translation>&amp;إضافة هذه القيمة</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>ا&amp;ستبعاد هذه القيمة</translation>
    </message>
    <message>
        <source>More like this &amp;lead</source>
        <translation>المزيد مثل هذا ال&amp;عميل</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;معاينة</translation>
    </message>
    <message>
        <source>C&amp;olumns ...</source>
        <translation>الأ&amp;عمدة ...</translation>
    </message>
    <message>
        <source>Cancel, then untick</source>
        <translation>إلغاء ثم إزالة التحديد</translation>
    </message>
    <message>
        <source>The lead that you took out would be bought all the same.</source>
        <translation>سيُشترى العميل الذي أخرجته على أي حال.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads that you took out would be bought all the same.</source>
        <translation>
            <numerusform>سيُشترى %Ln عميلًا أخرجتهم على أي حال.</numerusform>
            <numerusform>سيُشترى عميل واحد (%Ln) أخرجته على أي حال.</numerusform>
            <numerusform>سيُشترى عميلان (%Ln) أخرجتهما على أي حال.</numerusform>
            <numerusform>سيُشترى %Ln عملاء أخرجتهم على أي حال.</numerusform>
            <numerusform>سيُشترى %Ln عميلًا أخرجتهم على أي حال.</numerusform>
            <numerusform>سيُشترى %Ln عميلًا أخرجتهم على أي حال.</numerusform>
        </translation>
    </message>
    <message>
        <source>An order by filter takes the oldest first. Narrow the filter to keep them out.</source>
        <translation>الطلب بالمرشّح يأخذ الأقدم أولًا. ضيّق المرشّح لإبقائهم خارجه.</translation>
    </message>
    <message>
        <source>Quote all that match</source>
        <translation>عرض سعر لكل المطابقين</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much to copy.</source>
        <translation>كل المطابقين محددون: هذا كثير للنسخ.</translation>
    </message>
    <message>
        <source>Tick single leads, or buy them and export the file.</source>
        <translation>حدّد عملاء منفردين أو اشترهم وصدّر الملف.</translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>إخراج من عرض السعر</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>إضافة إلى عرض السعر</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>مراقبة</translation>
    </message>
    <message>
        <source>Be told when leads of this view arrive</source>
        <translation>إشعار عند وصول عملاء هذا العرض</translation>
    </message>
    <message>
        <source>Watch this view</source>
        <translation>مراقبة هذا العرض</translation>
    </message>
    <message>
        <source>&amp;Watch this view ...</source>
        <translation>&amp;مراقبة هذا العرض ...</translation>
    </message>
    <message>
        <source>Say what you look for</source>
        <translation>قل ما تبحث عنه</translation>
    </message>
    <message>
        <source>Type it in a line: la gold 6-8m. What fits is counted and priced as you type.</source>
        <translation>اكتبه في سطر: la gold 6-8m. يُعد المطابق ويُسعّر أثناء الكتابة.</translation>
    </message>
    <message>
        <source>Or click it together</source>
        <translation>أو اجمعه بالنقر</translation>
    </message>
    <message>
        <source>Each value shows how many leads it leaves. Click for only this, Ctrl and click to add, Alt and click to leave out.</source>
        <translation>تعرض كل قيمة كم عميلًا تُبقي. نقر: هذه فقط؛ Ctrl ونقر: إضافة؛ Alt ونقر: استبعاد.</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>اطلب عرض سعر</translation>
    </message>
    <message>
        <source>It reserves nothing and costs nothing: you see what there is, the price and every step before you buy.</source>
        <translation>لا يحجز شيئًا ولا يكلّف شيئًا: ترى الموجود والسعر وكل خطوة قبل الشراء.</translation>
    </message>
    <message>
        <source>Put into the &amp;basket</source>
        <translation>وضع في ال&amp;سلة</translation>
    </message>
    <message>
        <source>Buy of a pro&amp;ject ...</source>
        <translation>شراء من م&amp;شروع ...</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much for a basket.</source>
        <translation>كل المطابق محدد: هذا كثير على السلة.</translation>
    </message>
    <message>
        <source>Tick single leads, or get a quote of all of them.</source>
        <translation>حدد عملاء بعينهم، أو اطلب عرض سعر للجميع.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>مخططات بجانب الجدول</translation>
    </message>
    <message>
        <source>Charts &amp;beside the table</source>
        <translation>مخططات &amp;بجانب الجدول</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A view keeps the filter, the order, the columns and the height of rows.</source>
        <translation>يحفظ العرض التصفية والترتيب والأعمدة وارتفاع الصفوف.</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryTable</name>
    <message>
        <source>Leads on offer</source>
        <translation>العملاء المعروضون</translation>
    </message>
    <message>
        <source>score %1 or more</source>
        <translation>نقاط %1 أو أكثر</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <comment>a price</comment>
        <translation>%1 أو أقل</translation>
    </message>
    <message>
        <source>freshness %1 or more</source>
        <translation>حداثة %1 أو أكثر</translation>
    </message>
    <message>
        <source>intent %1 or more</source>
        <translation>نية %1 أو أكثر</translation>
    </message>
</context>
<context>
    <name>leadfloor::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>فتح المجلد</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>تقدّم %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %1</translation>
    </message>
    <message>
        <source>Open the folder of %1</source>
        <translation>فتح مجلد %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>مسح المكتمل</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>لا شيء قيد التنفيذ</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>Cut the line of %1</source>
        <translation>قطع خط %1</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; everything else goes on when it is back.</source>
        <translation>لا جواب على الإلغاء بعد. قطع الاتصال يقطع الخط؛ ويستمر كل ما سواه عند عودته.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>إعادة محاولة %1</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>Exports, uploads and deliveries appear here and go on while you work.</source>
        <translation>تظهر هنا عمليات التصدير والرفع والتسليم وتستمر أثناء عملك.</translation>
    </message>
</context>
<context>
    <name>leadfloor::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>اضغط المفاتيح</translation>
    </message>
</context>
<context>
    <name>leadfloor::LatestCard</name>
    <message>
        <source>Latest movements</source>
        <translation>آخر الحركات</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>الأحدث</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>كل الطلبات</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>لم يتحرك شيء بعد.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadBoard</name>
    <message>
        <source>Load more leads</source>
        <translation>تحميل المزيد من العملاء</translation>
    </message>
    <message>
        <source>Board of stages</source>
        <translation>لوحة المراحل</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>stage, leads</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2 leads</source>
        <comment>stage, number</comment>
        <translation>%1، %2 عميل</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadFields</name>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>السعر المدفوع</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>الشراء</translation>
    </message>
    <message>
        <source>Age when bought</source>
        <translation>العمر عند الشراء</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>هاتف ثانٍ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>عمر المقترض</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>County</source>
        <translation>مقاطعة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>الرمز البريدي</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>الرهن</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>القرض</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>المُقرض</translation>
    </message>
    <message>
        <source>Mortgage since</source>
        <translation>الرهن منذ</translation>
    </message>
    <message>
        <source>Term, months</source>
        <translation>المدة بالأشهر</translation>
    </message>
    <message>
        <source>Property value</source>
        <translation>قيمة العقار</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>التدخين</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>المقترض المشارك</translation>
    </message>
    <message>
        <source>Co-borrower age</source>
        <translation>عمر المقترض المشارك</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>الحملة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>الاستفسار</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>العميل</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadLook</name>
    <message>
        <source>New lead</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>جرى الاتصال</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>مؤهَّل</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>موعد</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>مكسوب</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>خاسر</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>تعذّر الوصول</translation>
    </message>
    <message>
        <source>late %1 d</source>
        <translation>متأخر %1 يوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>No tags any more</source>
        <translation>لم تعد هناك وسوم</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>الوسوم: %1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>غير مُسند لأحد</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>مُسند إلى %1</translation>
    </message>
    <message>
        <source>Follow-up on %1</source>
        <translation>متابعة في %1</translation>
    </message>
    <message>
        <source>No follow-up any more</source>
        <translation>لم تعد هناك متابعة</translation>
    </message>
    <message>
        <source>Return %1: %2</source>
        <translation>إرجاع %1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadsPage</name>
    <message>
        <source>My leads</source>
        <translation>عملائي</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Search my leads</source>
        <translation>ابحث في عملائي</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Leads of which order</source>
        <translation>عملاء أي طلب</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>ارتفاع الصفوف</translation>
    </message>
    <message>
        <source>Contact beside the table</source>
        <translation>جهة الاتصال بجانب الجدول</translation>
    </message>
    <message>
        <source>Phone number copied</source>
        <translation>نُسخ رقم الهاتف</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;تصدير ...</translation>
    </message>
    <message>
        <source>&amp;Search my leads</source>
        <translation>&amp;ابحث في عملائي</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>ا&amp;تصال</translation>
    </message>
    <message>
        <source>Contact &amp;beside the table</source>
        <translation>جهة الاتصال &amp;بجانب الجدول</translation>
    </message>
    <message>
        <source>Take back, then clear the selection</source>
        <translation>تراجع ثم إزالة التحديد</translation>
    </message>
    <message>
        <source>1 lead copied</source>
        <translation>نُسخ عميل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads copied</source>
        <translation>
            <numerusform>نُسخ %Ln عميلًا</numerusform>
            <numerusform>نُسخ عميل واحد (%Ln)</numerusform>
            <numerusform>نُسخ عميلان (%Ln)</numerusform>
            <numerusform>نُسخ %Ln عملاء</numerusform>
            <numerusform>نُسخ %Ln عميلًا</numerusform>
            <numerusform>نُسخ %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are too many for the clipboard.</source>
        <translation>
            <numerusform>%Ln عميلًا كثير على الحافظة.</numerusform>
            <numerusform>عميل واحد (%Ln) كثير على الحافظة.</numerusform>
            <numerusform>عميلان (%Ln) كثير على الحافظة.</numerusform>
            <numerusform>%Ln عملاء كثير على الحافظة.</numerusform>
            <numerusform>%Ln عميلًا كثير على الحافظة.</numerusform>
            <numerusform>%Ln عميلًا كثير على الحافظة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied. Export them into a file instead.</source>
        <translation>لم يُنسخ شيء. صدّرهم إلى ملف بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>No program on this computer takes such a link.</source>
        <translation>لا برنامج على هذا الحاسوب يقبل هذا الرابط.</translation>
    </message>
    <message>
        <source>Copy the number or address instead.</source>
        <translation>انسخ الرقم أو العنوان بدلًا من ذلك.</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>كل الطلبات</translation>
    </message>
    <message>
        <source>Order %1 (%2)</source>
        <comment>number, leads</comment>
        <translation>الطلب %1 (%2)</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>No lead of yours matches</source>
        <translation>لا أحد من عملائك مطابق</translation>
    </message>
    <message>
        <source>Show all my leads</source>
        <translation>عرض كل عملائي</translation>
    </message>
    <message>
        <source>You have no leads yet</source>
        <translation>ليس لديك عملاء بعد</translation>
    </message>
    <message>
        <source>Leads appear here with their contacts as soon as an order is delivered.</source>
        <translation>يظهر العملاء هنا مع بيانات اتصالهم فور تسليم طلب.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>جارٍ العد ...</translation>
    </message>
    <message>
        <source>of %1 leads</source>
        <translation>من %1 عميلًا</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>عميل</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>عميلًا</translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>مرشّح واحد مفعّل</translation>
    </message>
    <message>
        <source>asking ...</source>
        <translation>جارٍ السؤال ...</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Table or board</source>
        <translation>جدول أو لوحة</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>بدء الاتصال</translation>
    </message>
    <message>
        <source>Name, phone, tag, note or order</source>
        <translation>الاسم أو الهاتف أو الوسم أو الملاحظة أو الطلب</translation>
    </message>
    <message>
        <source>Which leads</source>
        <translation>أي عملاء</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>كل العملاء</translation>
    </message>
    <message>
        <source>Today&apos;s calls</source>
        <translation>اتصالات اليوم</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>لي</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>بلا مسؤول</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>لوحة</translation>
    </message>
    <message>
        <source>Clear search, order, view and stage</source>
        <translation>مسح البحث والطلب والعرض والمرحلة</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>تعذّر الوصول</translation>
    </message>
    <message>
        <source>Nothing has this in any column, tag or note.</source>
        <translation>لا يوجد هذا في أي عمود أو وسم أو ملاحظة.</translation>
    </message>
    <message>
        <source>Without search, order, view and stage there are %1.</source>
        <translation>دون بحث وطلب وعرض ومرحلة يوجد %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
            <numerusform>مرشّح واحد مفعّل (%Ln)</numerusform>
            <numerusform>مرشّحان مفعّلان (%Ln)</numerusform>
            <numerusform>%Ln مرشّحات مفعّلة</numerusform>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
            <numerusform>%Ln مرشّحًا مفعّلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 call due today</source>
        <translation>اتصال واحد مستحق اليوم</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls due today</source>
        <translation>
            <numerusform>%Ln اتصالًا مستحقًا اليوم</numerusform>
            <numerusform>اتصال واحد (%Ln) مستحق اليوم</numerusform>
            <numerusform>اتصالان (%Ln) مستحقان اليوم</numerusform>
            <numerusform>%Ln اتصالات مستحقة اليوم</numerusform>
            <numerusform>%Ln اتصالًا مستحقًا اليوم</numerusform>
            <numerusform>%Ln اتصالًا مستحقًا اليوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to &amp;stage ...</source>
        <translation>نقل إلى &amp;مرحلة ...</translation>
    </message>
    <message>
        <source>&amp;Tag ...</source>
        <translation>&amp;وسم ...</translation>
    </message>
    <message>
        <source>&amp;Assign ...</source>
        <translation>إ&amp;سناد ...</translation>
    </message>
    <message>
        <source>&amp;Follow-up ...</source>
        <translation>متا&amp;بعة ...</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>كتابة &amp;ملاحظة</translation>
    </message>
    <message>
        <source>&amp;Next call</source>
        <translation>الاتصال ال&amp;تالي</translation>
    </message>
    <message>
        <source>As a &amp;board</source>
        <translation>&amp;كلوحة</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>حُفظت الملاحظة</translation>
    </message>
    <message>
        <source>%1 leads are too many at once.</source>
        <translation>%1 عميل كثير دفعة واحدة.</translation>
    </message>
    <message>
        <source>Change at most %1 of them.</source>
        <translation>غيّر %1 منهم على الأكثر.</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>اختر عميلًا أولًا</translation>
    </message>
    <message>
        <source>Somebody has changed one of these leads since.</source>
        <translation>عدّل أحدهم واحدًا من هؤلاء العملاء منذ ذلك.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>لم يُتراجع عن شيء.</translation>
    </message>
    <message>
        <source>None of these leads may be called now</source>
        <translation>لا يجوز الاتصال بأي من هؤلاء العملاء الآن</translation>
    </message>
    <message>
        <source>That was the last one that may be called now</source>
        <translation>كان هذا آخر من يجوز الاتصال به الآن</translation>
    </message>
    <message>
        <source>&amp;Edit stages ...</source>
        <translation>&amp;تحرير المراحل ...</translation>
    </message>
    <message>
        <source>Return at most %1 of them.</source>
        <translation>أرجع %1 منها على الأكثر.</translation>
    </message>
    <message>
        <source>&amp;Return ...</source>
        <translation>إ&amp;رجاع ...</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Select &amp;all that match</source>
        <translation>تحديد &amp;كل المطابق</translation>
    </message>
    <message>
        <source>Leads with which tags</source>
        <translation>عملاء بأي وسوم</translation>
    </message>
    <message>
        <source>Leads with the tags %1</source>
        <translation>عملاء بالوسوم %1</translation>
    </message>
    <message>
        <source>No lead has a tag yet</source>
        <translation>لا وسم لأي عميل بعد</translation>
    </message>
    <message>
        <source>Without regard to tags</source>
        <translation>دون اعتبار للوسوم</translation>
    </message>
    <message>
        <source>Looking which of them can be returned ...</source>
        <translation>جارٍ النظر في أيها يمكن إرجاعه ...</translation>
    </message>
    <message>
        <source>None of these leads can be returned any more.</source>
        <translation>لم يعد ممكنًا إرجاع أي من هؤلاء العملاء.</translation>
    </message>
    <message>
        <source>A view keeps search, order, view, stage, tags, and whether they are a table or a board.</source>
        <translation>يحفظ العرض البحث والطلب والعرض والمرحلة والوسوم، وكونها جدولًا أو لوحة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LetterModel</name>
    <message>
        <source>Written</source>
        <translation>وقت الكتابة</translation>
    </message>
    <message>
        <source>About</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>What the mail server said</source>
        <translation>ما قاله خادم البريد</translation>
    </message>
</context>
<context>
    <name>leadfloor::LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>الرسائل</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>أرسل مرة أخرى</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>أرسل الكل مرة أخرى</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>أي رسائل</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>كل الرسائل</translation>
    </message>
    <message>
        <source>&amp;Send this letter again</source>
        <translation>أ&amp;رسل هذه الرسالة مرة أخرى</translation>
    </message>
    <message>
        <source>Send &amp;all again that were put aside</source>
        <translation>أرسل &amp;كل ما وُضع جانبًا مرة أخرى</translation>
    </message>
    <message>
        <source>No letter was put aside</source>
        <translation>لم توضع أي رسالة جانبًا</translation>
    </message>
    <message>
        <source>What the mail server did not take after some tries comes here by itself.</source>
        <translation>ما لم يقبله خادم البريد بعد محاولات يصل إلى هنا من تلقاء نفسه.</translation>
    </message>
    <message>
        <source>There is no such letter</source>
        <translation>لا توجد رسالة كهذه</translation>
    </message>
    <message>
        <source>Choose others above the table.</source>
        <translation>اختر غيرها فوق الجدول.</translation>
    </message>
    <message>
        <source>1 letter was put aside</source>
        <translation>وُضعت رسالة واحدة جانبًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters were put aside</source>
        <translation>
            <numerusform>وُضعت %Ln رسالة جانبًا</numerusform>
            <numerusform>وُضعت %Ln رسالة جانبًا</numerusform>
            <numerusform>وُضعت %Ln رسالتين جانبًا</numerusform>
            <numerusform>وُضعت %Ln رسائل جانبًا</numerusform>
            <numerusform>وُضعت %Ln رسالة جانبًا</numerusform>
            <numerusform>وُضعت %Ln رسالة جانبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter goes out again.</source>
        <translation>تخرج رسالة واحدة من جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters go out again.</source>
        <translation>
            <numerusform>تخرج %Ln رسالة من جديد.</numerusform>
            <numerusform>تخرج %Ln رسالة من جديد.</numerusform>
            <numerusform>تخرج %Ln رسالتين من جديد.</numerusform>
            <numerusform>تخرج %Ln رسائل من جديد.</numerusform>
            <numerusform>تخرج %Ln رسالة من جديد.</numerusform>
            <numerusform>تخرج %Ln رسالة من جديد.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway sends it as soon as a mail server takes it.</source>
        <translation>ترسلها البوابة متى قبلها خادم بريد.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineCheck</name>
    <message>
        <source>Ways on for line %1</source>
        <translation>خيارات البند %1</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>أزله</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>البند %1</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>تغيير البند</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 من %2 متاح</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>جارٍ التسعير…</translation>
    </message>
    <message>
        <source>you take what is there: %1</source>
        <translation>تأخذ الموجود: %1</translation>
    </message>
    <message>
        <source>%1 = %2, less %3: %4</source>
        <comment>sum, list price, discount, net</comment>
        <translation>%1 = %2، ناقص %3: %4</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Before: %1 free, from %2 each, %3. Now: %4 free, from %5 each, %6.</source>
        <translation>سابقًا: %1 متاح، من %2 للواحد، %3. الآن: %4 متاح، من %5 للواحد، %6.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <comment>leads</comment>
        <translation>أخذ %1</translation>
    </message>
    <message>
        <source>There is nothing like it that is free.</source>
        <translation>لا يوجد مثله متاح.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineEditor</name>
    <message>
        <source>Which leads</source>
        <translation>أي عملاء</translation>
    </message>
    <message>
        <source>How many leads</source>
        <translation>كم عميلًا</translation>
    </message>
    <message>
        <source>Take what is there, if fewer are free</source>
        <translation>أخذ الموجود إن كان المتاح أقل</translation>
    </message>
    <message>
        <source>but at least</source>
        <translation>لكن على الأقل</translation>
    </message>
    <message>
        <source>Least number of leads</source>
        <translation>أدنى عدد من العملاء</translation>
    </message>
    <message>
        <source>Pay at most</source>
        <translation>الدفع بحد أقصى</translation>
    </message>
    <message>
        <source>Duplicate this line</source>
        <translation>تكرار هذا البند</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>إزالة هذا البند</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>البند %1</translation>
    </message>
    <message>
        <source>Line %1: which leads</source>
        <translation>البند %1: أي عملاء</translation>
    </message>
    <message>
        <source>Line %1: how many leads</source>
        <translation>البند %1: كم عميلًا</translation>
    </message>
    <message>
        <source>Line %1: take what is there, if fewer are free</source>
        <translation>البند %1: أخذ الموجود إن كان المتاح أقل</translation>
    </message>
    <message>
        <source>Line %1: least number of leads</source>
        <translation>البند %1: أدنى عدد من العملاء</translation>
    </message>
    <message>
        <source>Line %1: leave the rest to a standing order</source>
        <translation>البند %1: ترك الباقي لأمر دائم</translation>
    </message>
    <message>
        <source>Line %1: pay at most</source>
        <translation>البند %1: الدفع بحد أقصى</translation>
    </message>
    <message>
        <source>Line %1: the most to pay</source>
        <translation>البند %1: أقصى مبلغ للدفع</translation>
    </message>
    <message>
        <source>Duplicate line %1</source>
        <translation>تكرار البند %1</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>إزالة البند %1</translation>
    </message>
    <message>
        <source>An order has at least one line</source>
        <translation>للطلب بند واحد على الأقل</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>جارٍ التسعير…</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 من %2 متاح</translation>
    </message>
    <message>
        <source>Replace what is gone by equal leads, each for no more</source>
        <translation>استبدال الذاهبين بعملاء مماثلين، كل منهم بما لا يزيد</translation>
    </message>
    <message>
        <source>Line %1: replace leads that are gone</source>
        <translation>البند %1: استبدال العملاء الذاهبين</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between lead numbers</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>%1 picked by hand: %2 and %3 more</source>
        <translation>%1 مختار يدويًا: %2 و%3 غيرهم</translation>
    </message>
    <message>
        <source>%1 picked by hand: %2</source>
        <translation>%1 مختار يدويًا: %2</translation>
    </message>
    <message>
        <source>All that is in your basket and can be had</source>
        <translation>كل ما في سلتك ويمكن شراؤه</translation>
    </message>
    <message>
        <source>and leave the rest to a standing order</source>
        <translation>وترك الباقي لأمر دائم</translation>
    </message>
    <message>
        <source>It buys leads like these as they come, for no more than these cost.</source>
        <translation>يشتري عملاء مثل هؤلاء كلما وردوا، بما لا يزيد عن ثمن هؤلاء.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ListPage</name>
    <message>
        <source>Re&amp;fresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>أرسل مرة أخرى</translation>
    </message>
</context>
<context>
    <name>leadfloor::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>مقفل</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>كلمة مرور %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Signed in as %1. Running jobs go on.</source>
        <translation>تم الدخول باسم %1. تستمر المهام الجارية.</translation>
    </message>
    <message>
        <source>This floor is on your own computer and asks for no password: whoever uses your account of this computer can open it. The lock only covers it. Running jobs go on.</source>
        <translation>هذه المنصة على حاسوبك ولا تطلب كلمة مرور: من يستخدم حسابك على هذا الحاسوب يمكنه فتحها. القفل يغطيها فقط. تستمر المهام الجارية.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogDialog</name>
    <message>
        <source>Find in the log</source>
        <translation>ابحث في السجل</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>كل المستويات</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>معلومات فأعلى</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>التحذيرات والأخطاء</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>الأخطاء</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المجال</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>كل المجالات</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>The selected lines, or all that are shown</source>
        <translation>الأسطر المحددة أو كل المعروض</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>حفظ ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>What the program did</source>
        <translation>ما فعله البرنامج</translation>
    </message>
    <message>
        <source>Counts, times, codes and ids; no contacts, addresses or passwords. It stays on this computer.</source>
        <translation>أعداد وأوقات ورموز ومعرّفات؛ لا جهات اتصال ولا عناوين ولا كلمات مرور. يبقى على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 من %2 سطر</translation>
    </message>
    <message>
        <source>Save the log as</source>
        <translation>حفظ السجل باسم</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>تفصيل</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>معلومات</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المجال</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
</context>
<context>
    <name>leadfloor::LowLineDialog</name>
    <message>
        <source>&amp;Tell us when the balance falls below an amount</source>
        <translation>&amp;أخبرنا حين ينخفض الرصيد عن مبلغ</translation>
    </message>
    <message>
        <source>&amp;Amount in %1</source>
        <comment>a currency</comment>
        <translation>ال&amp;مبلغ بعملة %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>رصيد منخفض</translation>
    </message>
    <message>
        <source>The approvers of your workspace get a letter and a notification, all members if it has no approver. At most one a day.</source>
        <translation>يتلقى المعتمِدون في مساحة عملك رسالة وإشعارًا، ويتلقاهما جميع الأعضاء إن لم يكن فيها معتمِد. مرة في اليوم على الأكثر.</translation>
    </message>
    <message>
        <source>An approver of your workspace sets this.</source>
        <translation>يحدد هذا معتمِد في مساحة عملك.</translation>
    </message>
    <message>
        <source>The balance cannot fall below this. Take a higher amount, or switch it off.</source>
        <translation>لا يمكن أن ينخفض الرصيد عن هذا. اختر مبلغًا أعلى، أو أوقفه.</translation>
    </message>
    <message>
        <source>Nobody is told, however low the balance is. It is %1 now.</source>
        <translation>لا يُخبر أحد مهما انخفض الرصيد. وهو الآن %1.</translation>
    </message>
    <message>
        <source>The balance is %1, below this already: it is shown as low at once.</source>
        <translation>الرصيد %1، وهو دون هذا بالفعل: يظهر منخفضًا في الحال.</translation>
    </message>
    <message>
        <source>The balance is %1 now.</source>
        <translation>الرصيد الآن %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MailText</name>
    <message>
        <source>Order %1 is complete</source>
        <translation>اكتمل الطلب %1</translation>
    </message>
    <message>
        <source>Your purchase is complete. The leads are in My leads; their contacts are never sent by mail.</source>
        <translation>اكتملت عملية الشراء. تجد العملاء في صفحة عملائي، ولا تُرسل بيانات الاتصال بالبريد أبدًا.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>%1 of credits have arrived</source>
        <translation>وصل رصيد بقيمة %1</translation>
    </message>
    <message>
        <source>The wallet of your workspace has been topped up.</source>
        <translation>شُحنت محفظة مساحة عملك.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>المتاح الآن</translation>
    </message>
    <message>
        <source>Your balance is low: %1</source>
        <translation>رصيدك منخفض: %1</translation>
    </message>
    <message>
        <source>The wallet of your workspace has less than the amount at which you want to be told. Top it up, so that standing orders go on.</source>
        <translation>في محفظة مساحة عملك أقل من المبلغ الذي طلبت إخبارك عنده. اشحنها لتستمر الأوامر الدائمة.</translation>
    </message>
    <message>
        <source>Told below</source>
        <translation>الإخبار عند أقل من</translation>
    </message>
    <message>
        <source>The hold of order %1 ends soon</source>
        <translation>ينتهي حجز الطلب %1 قريبًا</translation>
    </message>
    <message>
        <source>Pay this order before its hold ends, or its leads are on offer again.</source>
        <translation>ادفع هذا الطلب قبل انتهاء حجزه، وإلا عُرض عملاؤه من جديد.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>محجوز حتى</translation>
    </message>
    <message>
        <source>Your returns have been decided</source>
        <translation>بُتّ في مرتجعاتك</translation>
    </message>
    <message>
        <source>The leads that you gave back have been looked at. Returns shows why, lead by lead.</source>
        <translation>رُوجع العملاء الذين أرجعتهم. تعرض صفحة المرتجعات السبب لكل عميل.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>المقبول</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>المرفوض</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>المضاف إلى الرصيد</translation>
    </message>
    <message>
        <source>%1 goes back to your card</source>
        <translation>%1 يعود إلى بطاقتك</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads or credits, so it goes back to the card that paid. Banks take some days to show it.</source>
        <translation>لم يتحول هذا الجزء من دفعة البطاقة إلى عملاء محتملين أو رصيد، لذا يعود إلى البطاقة التي دفعت. تحتاج البنوك إلى بضعة أيام لإظهاره.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>%1 of a card payment is in your wallet</source>
        <translation>%1 من دفعة بالبطاقة في محفظتك</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads, or the card could not take it back. It is in the wallet of your workspace; the order says why.</source>
        <translation>لم يتحول هذا الجزء من دفعة البطاقة إلى عملاء محتملين، أو تعذّر على البطاقة استرداده. وهو الآن في محفظة مساحة عملك؛ والطلب يذكر السبب.</translation>
    </message>
    <message>
        <source>Your card payment of %1 is being looked at</source>
        <translation>تجري مراجعة دفعتك بالبطاقة بمبلغ %1</translation>
    </message>
    <message>
        <source>The card paid something else than was asked for, so nothing was delivered. A person decides whether it goes back to the card or into your wallet; you are told then.</source>
        <translation>دفعت البطاقة غير المبلغ المطلوب، لذا لم يُسلَّم شيء. يقرر شخص ما إن كان المال سيعود إلى البطاقة أو إلى محفظتك، وسنُعلمك حينها.</translation>
    </message>
    <message>
        <source>from credits</source>
        <translation>من الرصيد</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>بالبطاقة</translation>
    </message>
    <message>
        <source>by invoice</source>
        <translation>بالفاتورة</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>مرحبًا %1،</translation>
    </message>
    <message>
        <source>%1 wrote this letter by itself; nobody reads answers to it.</source>
        <translation>كتبت %1 هذه الرسالة آليًا، ولا يقرأ أحد الردود عليها.</translation>
    </message>
    <message>
        <source>%1 new leads are waiting</source>
        <translation>%1 من العملاء المحتملين الجدد في انتظارك</translation>
    </message>
    <message>
        <source>Their ids are in the attached file; names, phones and addresses never go by mail. To get them, export what is new for this target in Leadfloor. Exports is also where this mail can be paused.</source>
        <translation>معرّفاتهم في الملف المرفق؛ فالأسماء وأرقام الهواتف والعناوين لا تُرسل بالبريد أبدًا. للحصول عليهم صدِّر من Leadfloor ما هو جديد لهذه الوجهة. ومن صفحة التصدير يمكن أيضًا إيقاف هذا البريد.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>الوجهة</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Scheduled delivery</source>
        <translation>تسليم مجدول</translation>
    </message>
    <message>
        <source>Test of a scheduled delivery</source>
        <translation>اختبار تسليم مجدول</translation>
    </message>
    <message>
        <source>Somebody of your team tries whether mails of scheduled deliveries arrive here. They do.</source>
        <translation>يختبر أحد أعضاء فريقك ما إذا كان بريد عمليات التسليم المجدولة يصل إلى هنا. إنه يصل.</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 was given up</source>
        <translation>تُرك التسليم المجدول %1</translation>
    </message>
    <message>
        <source>It did not get through however often it was tried, and will be tried again at its next time. Its leads stay new for the target. Exports shows what went wrong.</source>
        <translation>لم يصل رغم كل المحاولات، وسيُحاول مجددًا في موعده التالي. يبقى عملاؤه جددًا للوجهة. تعرض صفحة التصدير ما حدث.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>مكان التسليم</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 is paused</source>
        <translation>التسليم المجدول %1 متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Who reads it, or with whose right it went, has left the team, so nothing is sent any more. Its leads stay new for the target. Change or resume it in Exports.</source>
        <translation>من يقرؤه، أو من كان يُرسل بصلاحيته، غادر الفريق، فلا يُرسل شيء بعد الآن. يبقى عملاؤه جددًا للوجهة. غيّره أو استأنفه في صفحة التصدير.</translation>
    </message>
    <message>
        <source>%1 of credits were taken</source>
        <translation>سُحب رصيد بقيمة %1</translation>
    </message>
    <message>
        <source>The floor has taken credits from the wallet of your workspace, for the reason below.</source>
        <translation>سحبت المنصة رصيدًا من محفظة مساحة عملك للسبب المذكور أدناه.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>leadfloor::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>إلى %1</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>تسجيل ال&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
    <message>
        <source>Theme: s&amp;ystem</source>
        <translation>السمة: ال&amp;نظام</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>السمة: &amp;فاتحة</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>السمة: &amp;داكنة</translation>
    </message>
    <message>
        <source>Theme: high &amp;contrast</source>
        <translation>السمة: &amp;تباين عالٍ</translation>
    </message>
    <message>
        <source>&amp;Hide money and contacts</source>
        <translation>إ&amp;خفاء المال وجهات الاتصال</translation>
    </message>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>إ&amp;عادة الاتصال الآن</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>&amp;ابحث أو شغّل أمرًا</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>اللوحة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>اللوحة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>الا&amp;ختصارات</translation>
    </message>
    <message>
        <source>&amp;About Leadfloor</source>
        <translation>&amp;حول Leadfloor</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>لا منصة مفتوحة</translation>
    </message>
    <message>
        <source>Already connected</source>
        <translation>متصل بالفعل</translation>
    </message>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>Reconnecting.</source>
        <translation>جارٍ إعادة الاتصال.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>غير متصل.</translation>
    </message>
    <message>
        <source>Data from %1, reconnecting.</source>
        <translation>بيانات %1، جارٍ إعادة الاتصال.</translation>
    </message>
    <message>
        <source>Data from %1, not connected.</source>
        <translation>بيانات %1، غير متصل.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>bought for %1</source>
        <translation>اشتُروا مقابل %1</translation>
    </message>
    <message>
        <source>%1 left after purchase</source>
        <translation>يبقى %1 بعد الشراء</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>ينقص %1</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>ال&amp;دليل</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This</source>
        <translation>ما &amp;هذا؟</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Undo &amp;history ...</source>
        <translation>&amp;سجل التراجع ...</translation>
    </message>
    <message>
        <source>Nothing was done that can be taken back</source>
        <translation>لم يُفعل شيء يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>لم يُتراجع عن شيء</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>تراجع: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>إعادة: %1</translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation>مجددًا: %1</translation>
    </message>
    <message>
        <source>Back before: %1</source>
        <translation>العودة إلى ما قبل: %1</translation>
    </message>
    <message>
        <source>%1, offline - Leadfloor</source>
        <translation>%1، دون اتصال - Leadfloor</translation>
    </message>
    <message>
        <source>Without a network: your leads as of %1.</source>
        <translation>دون شبكة: عملاؤك حتى %1.</translation>
    </message>
    <message>
        <source>Without a network: your leads, as far as they have come.</source>
        <translation>دون شبكة: عملاؤك بقدر ما وصل منهم.</translation>
    </message>
    <message>
        <source>The store opens until %1.</source>
        <translation>يُفتح المخزن حتى %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) go to the floor when you sign in.</source>
        <translation>
            <numerusform>%Ln تغييرات تذهب إلى المنصة عند تسجيل الدخول.</numerusform>
            <numerusform>تغيير واحد (%Ln) يذهب إلى المنصة عند تسجيل الدخول.</numerusform>
            <numerusform>تغييران (%Ln) يذهبان إلى المنصة عند تسجيل الدخول.</numerusform>
            <numerusform>%Ln تغييرات تذهب إلى المنصة عند تسجيل الدخول.</numerusform>
            <numerusform>%Ln تغييرًا تذهب إلى المنصة عند تسجيل الدخول.</numerusform>
            <numerusform>%Ln تغيير تذهب إلى المنصة عند تسجيل الدخول.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) came too late: a colleague did the same later. Both stand in the timeline.</source>
        <translation>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
            <numerusform>%Ln من التغييرات وصلت متأخرة: قام زميل بالأمر نفسه لاحقًا. كلاهما في السجل الزمني.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
    <message>
        <source>This page in a &amp;window of its own</source>
        <translation>هذه الصفحة في &amp;نافذة خاصة بها</translation>
    </message>
    <message>
        <source>Leadfloor closes when the jobs are done.</source>
        <translation>يُغلق Leadfloor عند انتهاء المهام.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MapPane</name>
    <message>
        <source>Legend</source>
        <translation>مفتاح الخريطة</translation>
    </message>
    <message>
        <source>Colours begin at %1 leads; hatched: none.</source>
        <translation>تبدأ الألوان عند %1 عميل؛ المظلل: لا أحد.</translation>
    </message>
    <message>
        <source>leads under the other filters</source>
        <translation>عملاء بالمرشّحات الأخرى</translation>
    </message>
    <message>
        <source>click to filter</source>
        <translation>انقر للترشيح</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>كل الولايات</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>عرض الخريطة كاملة</translation>
    </message>
    <message>
        <source>Show the numbers as a table, too</source>
        <translation>عرض الأعداد كجدول أيضًا</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>المخزون حسب المقاطعة، %1</translation>
    </message>
    <message>
        <source>Stock by state</source>
        <translation>المخزون حسب الولاية</translation>
    </message>
    <message>
        <source>Counties of %1</source>
        <translation>مقاطعات %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1، كجدول</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>مختار</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>أبرشية / مقاطعة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>column: what the filter says of an area</comment>
        <translation>مرشّح</translation>
    </message>
</context>
<context>
    <name>leadfloor::MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>نسخ التفاصيل</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticeModel</name>
    <message>
        <source>Purchases in the background</source>
        <translation>مشتريات الخلفية</translation>
    </message>
    <message>
        <source>Outcomes after a lost line</source>
        <translation>النتائج بعد انقطاع الخط</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>عمليات التصدير</translation>
    </message>
    <message>
        <source>Holds about to end</source>
        <translation>حجوزات توشك أن تنتهي</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>الأوامر الدائمة</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>المراقبات</translation>
    </message>
    <message>
        <source>Line lost and back</source>
        <translation>انقطاع الخط وعودته</translation>
    </message>
    <message>
        <source>Not read: %1, %2</source>
        <translation>غير مقروء: %1، %2</translation>
    </message>
    <message>
        <source>Returns decided</source>
        <translation>إرجاعات حُسمت</translation>
    </message>
    <message>
        <source>What waits for operators</source>
        <translation>ما ينتظر المشغّلين</translation>
    </message>
    <message>
        <source>Card money, low balance</source>
        <translation>مال البطاقة، رصيد منخفض</translation>
    </message>
    <message>
        <source>Scheduled deliveries that fail</source>
        <translation>عمليات التسليم المجدولة التي تفشل</translation>
    </message>
    <message>
        <source>Lead files that come in</source>
        <translation>ملفات العملاء الداخلة</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticePanel</name>
    <message>
        <source>Mark all read</source>
        <translation>تعليم الكل كمقروء</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Which notifications ...</source>
        <translation>أي إشعارات ...</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>لا جديد</translation>
    </message>
    <message>
        <source>Exports, purchases in the background, holds, standing orders and watches are told here.</source>
        <translation>تُذكر هنا عمليات التصدير ومشتريات الخلفية والحجوزات والأوامر الدائمة والمراقبات.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Notifier</name>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>لا منصة مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new notification(s). Unlock the window to read.</source>
        <translation>
            <numerusform>%Ln إشعارًا جديدًا. افتح قفل النافذة للقراءة.</numerusform>
            <numerusform>إشعار جديد واحد (%Ln). افتح قفل النافذة للقراءة.</numerusform>
            <numerusform>إشعاران جديدان (%Ln). افتح قفل النافذة للقراءة.</numerusform>
            <numerusform>%Ln إشعارات جديدة. افتح قفل النافذة للقراءة.</numerusform>
            <numerusform>%Ln إشعارًا جديدًا. افتح قفل النافذة للقراءة.</numerusform>
            <numerusform>%Ln إشعارًا جديدًا. افتح قفل النافذة للقراءة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 و%Ln أخرى.</numerusform>
            <numerusform>%1 وواحد آخر (%Ln).</numerusform>
            <numerusform>%1 واثنان آخران (%Ln).</numerusform>
            <numerusform>%1 و%Ln أخرى.</numerusform>
            <numerusform>%1 و%Ln أخرى.</numerusform>
            <numerusform>%1 و%Ln أخرى.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflineDesk</name>
    <message>
        <source>%1 at %2, %3</source>
        <comment>workspace, floor, member</comment>
        <translation>%1 في %2، %3</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>لا يوجد مخزن على هذا الحاسوب بعد: سجّل الدخول إلى منصة واختر «حفظ عملائي على هذا الحاسوب».</translation>
    </message>
    <message>
        <source>That is not the passphrase of this store.</source>
        <translation>ليست هذه عبارة سر هذا المخزن.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>نسيانه</translation>
    </message>
    <message>
        <source>Bring the offline store &amp;up to date</source>
        <translation>تحديث المخزن المحلي (&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Keep my leads on this computer</source>
        <translation>حفظ عملائي على هذا الحاسوب (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Forget the offline store</source>
        <translation>نسيان المخزن المحلي (&amp;F)</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>المخزن المحلي</translation>
    </message>
    <message>
        <source>Your leads are on this computer, encrypted; they open without a network until %1.</source>
        <translation>عملاؤك على هذا الحاسوب مشفّرون؛ يُفتحون دون شبكة حتى %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that you made without a network came too late.</source>
        <translation>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
            <numerusform>%Ln من التغييرات التي أجريتها دون شبكة وصلت متأخرة.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague did the same later; both stand in the timeline of the lead.</source>
        <translation>قام زميل بالأمر نفسه لاحقًا؛ كلاهما في السجل الزمني للعميل.</translation>
    </message>
    <message numerus="yes">
        <source>The floor did not take %Ln change(s) that you made without a network.</source>
        <translation>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
            <numerusform>لم تقبل المنصة %Ln من التغييرات التي أجريتها دون شبكة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their stage is not there any more, or their lead is not yours any more.</source>
        <translation>مرحلتها لم تعد موجودة، أو أن عميلها لم يعد لك.</translation>
    </message>
    <message>
        <source>The offline store and its key are gone from this computer.</source>
        <translation>أُزيل المخزن المحلي ومفتاحه من هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Leads that came: %1; that are gone: %2</source>
        <translation>العملاء الذين وصلوا: %1؛ والذين زالوا: %2</translation>
    </message>
    <message>
        <source>Switched off in the settings: it is brought up to date only when you say so.</source>
        <translation>أُوقِف في الإعدادات: لا تُحدَّث النسخة إلا عندما تطلب ذلك.</translation>
    </message>
    <message>
        <source>This line is metered: the copy waits for another one.</source>
        <translation>هذا الاتصال محدود الاستهلاك: تنتظر النسخة اتصالًا آخر.</translation>
    </message>
    <message>
        <source>It has a passphrase, which has not been typed since you signed in.</source>
        <translation>لها عبارة مرور لم تُكتب منذ تسجيل دخولك.</translation>
    </message>
    <message>
        <source>The floor cannot be reached; the copy waits for it.</source>
        <translation>لا يمكن الوصول إلى المنصة؛ النسخة تنتظرها.</translation>
    </message>
    <message numerus="yes">
        <source>The floor can be reached again: %n change(s) went there.</source>
        <translation>
            <numerusform>عادت المنصة متاحة: أُرسل %n تغيير.</numerusform>
            <numerusform>عادت المنصة متاحة: أُرسل %n تغيير.</numerusform>
            <numerusform>عادت المنصة متاحة: أُرسل %n تغيير.</numerusform>
            <numerusform>عادت المنصة متاحة: أُرسلت %n تغييرات.</numerusform>
            <numerusform>عادت المنصة متاحة: أُرسل %n تغييرًا.</numerusform>
            <numerusform>عادت المنصة متاحة: أُرسل %n تغيير.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of your leads on this computer was refused, and has been made anew.</source>
        <translation>رُفضت نسخة عملائك على هذا الحاسوب وأُنشئت من جديد.</translation>
    </message>
    <message>
        <source>What you had done in it without a network since the last contact is not in it.</source>
        <translation>ما فعلته فيها دون شبكة منذ آخر اتصال غير موجود فيها.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflinePages</name>
    <message>
        <source>My leads</source>
        <translation>عملائي</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>عمليات التصدير</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>This wants the floor: sign in first.</source>
        <translation>هذا يحتاج إلى المنصة: سجّل الدخول أولًا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Choose an order to see its lines.</source>
        <translation>اختر طلبًا لرؤية بنوده.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>عرض العملاء</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Contacts delivered</source>
        <translation>جهات الاتصال المسلَّمة</translation>
    </message>
    <message>
        <source>Loading lines and timeline ...</source>
        <translation>جارٍ تحميل البنود والخط الزمني ...</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>البنود</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>bought %1</source>
        <comment>time</comment>
        <translation>اشتُري %1</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <comment>time</comment>
        <translation>طُلب %1</translation>
    </message>
    <message>
        <source>bought %1 by %2</source>
        <comment>time, person</comment>
        <translation>اشتُري %1 بواسطة %2</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <comment>time, person</comment>
        <translation>طُلب %1 بواسطة %2</translation>
    </message>
    <message>
        <source>for 1 lead</source>
        <translation>مقابل عميل واحد</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln leads</source>
        <translation>
            <numerusform>مقابل %Ln عميلًا</numerusform>
            <numerusform>مقابل عميل واحد (%Ln)</numerusform>
            <numerusform>مقابل عميلين (%Ln)</numerusform>
            <numerusform>مقابل %Ln عملاء</numerusform>
            <numerusform>مقابل %Ln عميلًا</numerusform>
            <numerusform>مقابل %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to deliver</source>
        <translation>لا شيء للتسليم</translation>
    </message>
    <message>
        <source>Its contact is delivered</source>
        <translation>سُلّمت جهة اتصاله</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contacts delivered</source>
        <translation>
            <numerusform>سُلّمت كل جهات الاتصال وعددها %Ln</numerusform>
            <numerusform>سُلّمت جهة الاتصال (%Ln)</numerusform>
            <numerusform>سُلّمت جهتا الاتصال (%Ln)</numerusform>
            <numerusform>سُلّمت كل جهات الاتصال وعددها %Ln</numerusform>
            <numerusform>سُلّمت كل جهات الاتصال وعددها %Ln</numerusform>
            <numerusform>سُلّمت كل جهات الاتصال وعددها %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered ...</source>
        <translation>سُلّم %1 من %2 جهة اتصال ...</translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered, %3 outstanding</source>
        <translation>سُلّم %1 من %2 جهة اتصال، بقي %3</translation>
    </message>
    <message>
        <source>Deliver 1 contact</source>
        <translation>تسليم جهة اتصال واحدة</translation>
    </message>
    <message numerus="yes">
        <source>Deliver %Ln contacts</source>
        <translation>
            <numerusform>تسليم %Ln جهة اتصال</numerusform>
            <numerusform>تسليم جهة اتصال (%Ln)</numerusform>
            <numerusform>تسليم جهتي اتصال (%Ln)</numerusform>
            <numerusform>تسليم %Ln جهات اتصال</numerusform>
            <numerusform>تسليم %Ln جهة اتصال</numerusform>
            <numerusform>تسليم %Ln جهة اتصال</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliver its contacts first</source>
        <translation>سلّم جهات اتصاله أولًا</translation>
    </message>
    <message>
        <source>Refunded leads are not exported</source>
        <translation>العملاء المردودة قيمتهم لا يُصدَّرون</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>%1 asked for, %2 were there</source>
        <translation>طُلب %1، وُجد %2</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>سعر القائمة</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>الصافي</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderModel</name>
    <message>
        <source>Completed</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>قيد المعالجة</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>بانتظار الدفع</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>مردود</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>مردود جزئيًا</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>يحتاج مراجعة</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 يومًا</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>الشراء</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>المسلَّم</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>المشتري</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state, time left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُرجع</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>طُلب الإرجاع</translation>
    </message>
    <message>
        <source>Return refused</source>
        <translation>رُفض الإرجاع</translation>
    </message>
    <message>
        <source>Payment pending</source>
        <translation>الدفع معلق</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>فشل الدفع</translation>
    </message>
    <message>
        <source>Payment page closed</source>
        <translation>أُغلقت صفحة الدفع</translation>
    </message>
    <message>
        <source>Payment goes back</source>
        <translation>يُعاد الدفع</translation>
    </message>
    <message>
        <source>Payment under review</source>
        <translation>الدفع قيد المراجعة</translation>
    </message>
    <message>
        <source>Credited to the wallet</source>
        <translation>قُيِّد في المحفظة</translation>
    </message>
    <message>
        <source>Back on the card</source>
        <translation>عاد إلى البطاقة</translation>
    </message>
    <message>
        <source>Payment disputed</source>
        <translation>الدفع متنازع عليه</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderRail</name>
    <message>
        <source>Order summary</source>
        <translation>ملخص الطلب</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>مدفوع من</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderWords</name>
    <message>
        <source>price rule %1</source>
        <translation>قاعدة السعر %1</translation>
    </message>
    <message>
        <source>leads&apos; own prices</source>
        <translation>أسعار العملاء الخاصة</translation>
    </message>
    <message>
        <source>the project&apos;s price</source>
        <translation>سعر المشروع</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>عميل واحد (%Ln)</numerusform>
            <numerusform>عميلان (%Ln)</numerusform>
            <numerusform>%Ln عملاء</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>paid from credits</source>
        <translation>مدفوع من الرصيد</translation>
    </message>
    <message>
        <source>to be paid by card</source>
        <translation>يُدفع بالبطاقة</translation>
    </message>
    <message>
        <source>to be paid by invoice</source>
        <translation>يُدفع بفاتورة</translation>
    </message>
    <message>
        <source>kept longer</source>
        <translation>مُدّد حفظه</translation>
    </message>
    <message>
        <source>by its buyer</source>
        <translation>من قبل المشتري</translation>
    </message>
    <message>
        <source>it was not paid in time</source>
        <translation>لم يُدفع في الوقت</translation>
    </message>
    <message>
        <source>given up for another order of its buyer</source>
        <translation>تُرك لطلب آخر للمشتري</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>عملاء مختارون يدويًا</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>its buyer&apos;s account was banned</source>
        <translation>حُظر حساب المشتري</translation>
    </message>
    <message>
        <source>payment page asked for</source>
        <translation>طُلبت صفحة الدفع</translation>
    </message>
    <message>
        <source>card payment</source>
        <translation>دفع بالبطاقة</translation>
    </message>
    <message>
        <source>paid by card</source>
        <translation>دُفع بالبطاقة</translation>
    </message>
    <message>
        <source>paid by card after the hold had ended</source>
        <translation>دُفع بالبطاقة بعد انتهاء الحجز</translation>
    </message>
    <message>
        <source>paid after the hold had ended; its leads are sold</source>
        <translation>دُفع بعد انتهاء الحجز؛ العملاء قد بيعوا</translation>
    </message>
    <message>
        <source>paid again while the order needs review</source>
        <translation>دُفع مرة أخرى بينما الطلب قيد المراجعة</translation>
    </message>
    <message>
        <source>the bank has not paid yet</source>
        <translation>لم يدفع البنك بعد</translation>
    </message>
    <message>
        <source>the payment was declined</source>
        <translation>رُفض الدفع</translation>
    </message>
    <message>
        <source>the payment page has closed</source>
        <translation>أُغلقت صفحة الدفع</translation>
    </message>
    <message>
        <source>the card took no refund</source>
        <translation>لم تقبل البطاقة ردّ المبلغ</translation>
    </message>
    <message>
        <source>refunded at the card provider</source>
        <translation>رُدّ المبلغ لدى مزوّد البطاقات</translation>
    </message>
    <message>
        <source>dispute lost</source>
        <translation>خُسر النزاع</translation>
    </message>
    <message>
        <source>the card&apos;s owner disputes the payment</source>
        <translation>صاحب البطاقة ينازع في الدفع</translation>
    </message>
    <message>
        <source>the dispute was won</source>
        <translation>كُسب النزاع</translation>
    </message>
    <message>
        <source>the dispute was lost; the money went back to the card</source>
        <translation>خُسر النزاع؛ عاد المال إلى البطاقة</translation>
    </message>
    <message>
        <source>the provider says that it failed</source>
        <translation>يقول المزوّد إن العملية فشلت</translation>
    </message>
    <message>
        <source>the provider says that it was cancelled</source>
        <translation>يقول المزوّد إن العملية أُلغيت</translation>
    </message>
    <message>
        <source>extended: %1</source>
        <translation>مُدّد: %1</translation>
    </message>
    <message>
        <source>invoice paid: %1</source>
        <translation>دُفعت الفاتورة: %1</translation>
    </message>
    <message>
        <source>no payment page: %1</source>
        <translation>لا توجد صفحة دفع: %1</translation>
    </message>
    <message>
        <source>card payment: %1</source>
        <translation>دفع بالبطاقة: %1</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>وافق عليه %1</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>قسيمة %1</translation>
    </message>
    <message>
        <source>went back to the card: %1</source>
        <translation>عاد إلى البطاقة: %1</translation>
    </message>
    <message>
        <source>the card gave it back: %1</source>
        <translation>أعادته البطاقة: %1</translation>
    </message>
    <message>
        <source>the card took no refund, the wallet got it: %1</source>
        <translation>لم تقبل البطاقة ردّ المبلغ فأُضيف إلى المحفظة: %1</translation>
    </message>
    <message>
        <source>1 lead for %1: %2</source>
        <translation>عميل واحد مقابل %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads for %1: %2</source>
        <translation>
            <numerusform>%Ln عميلًا مقابل %1: %2</numerusform>
            <numerusform>عميل واحد (%Ln) مقابل %1: %2</numerusform>
            <numerusform>عميلين (%Ln) مقابل %1: %2</numerusform>
            <numerusform>%Ln عملاء مقابل %1: %2</numerusform>
            <numerusform>%Ln عميلًا مقابل %1: %2</numerusform>
            <numerusform>%Ln عميلًا مقابل %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 back to the card: %2</source>
        <translation>عاد %1 إلى البطاقة: %2</translation>
    </message>
    <message>
        <source>the card paid %1 instead of %2</source>
        <translation>دفعت البطاقة %1 بدلًا من %2</translation>
    </message>
    <message numerus="yes">
        <source>paid by card after the hold had ended: %1 of %Ln leads were left</source>
        <translation>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من %Ln عميلًا</numerusform>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من عميل واحد (%Ln)</numerusform>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من عميلين (%Ln)</numerusform>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من %Ln عملاء</numerusform>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من %Ln عميلًا</numerusform>
            <numerusform>دُفع بالبطاقة بعد انتهاء الحجز: بقي %1 من %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead was gone when the card paid</source>
        <translation>لم يعد عميل واحد متاحًا عندما دفعت البطاقة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads were gone when the card paid</source>
        <translation>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: %Ln عميلًا</numerusform>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: عميل واحد (%Ln)</numerusform>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: عميلين (%Ln)</numerusform>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: %Ln عملاء</numerusform>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: %Ln عميلًا</numerusform>
            <numerusform>لم يعد متاحًا عندما دفعت البطاقة: %Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead returned: %1</source>
        <translation>أُرجع عميل واحد: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads returned: %1</source>
        <translation>
            <numerusform>أُرجع %Ln عميلًا: %1</numerusform>
            <numerusform>أُرجع عميل واحد (%Ln): %1</numerusform>
            <numerusform>أُرجع عميلين (%Ln): %1</numerusform>
            <numerusform>أُرجع %Ln عملاء: %1</numerusform>
            <numerusform>أُرجع %Ln عميلًا: %1</numerusform>
            <numerusform>أُرجع %Ln عميلًا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead not taken back: %1</source>
        <translation>لم يُقبل إرجاع عميل واحد: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads not taken back: %1</source>
        <translation>
            <numerusform>لم يُقبل إرجاع %Ln عميلًا: %1</numerusform>
            <numerusform>لم يُقبل إرجاع عميل واحد (%Ln): %1</numerusform>
            <numerusform>لم يُقبل إرجاع عميلين (%Ln): %1</numerusform>
            <numerusform>لم يُقبل إرجاع %Ln عملاء: %1</numerusform>
            <numerusform>لم يُقبل إرجاع %Ln عميلًا: %1</numerusform>
            <numerusform>لم يُقبل إرجاع %Ln عميلًا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead waits for a decision: %1</source>
        <translation>عميل واحد ينتظر القرار: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads wait for a decision: %1</source>
        <translation>
            <numerusform>بانتظار القرار: %Ln عميلًا: %1</numerusform>
            <numerusform>بانتظار القرار: عميل واحد (%Ln): %1</numerusform>
            <numerusform>بانتظار القرار: عميلين (%Ln): %1</numerusform>
            <numerusform>بانتظار القرار: %Ln عملاء: %1</numerusform>
            <numerusform>بانتظار القرار: %Ln عميلًا: %1</numerusform>
            <numerusform>بانتظار القرار: %Ln عميلًا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead: %1</source>
        <translation>عميل واحد: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads: %1</source>
        <translation>
            <numerusform>%Ln عميلًا: %1</numerusform>
            <numerusform>عميل واحد (%Ln): %1</numerusform>
            <numerusform>عميلين (%Ln): %1</numerusform>
            <numerusform>%Ln عملاء: %1</numerusform>
            <numerusform>%Ln عميلًا: %1</numerusform>
            <numerusform>%Ln عميلًا: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>أُرجع: %1</translation>
    </message>
    <message>
        <source>the card paid when the order was already over (%1)</source>
        <translation>دفعت البطاقة بعد انتهاء الطلب (%1)</translation>
    </message>
    <message>
        <source>by a colleague</source>
        <translation>من قبل زميل</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Order beside the table</source>
        <translation>الطلب بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Export this order ...</source>
        <translation>&amp;تصدير هذا الطلب ...</translation>
    </message>
    <message>
        <source>&amp;Deliver its contacts</source>
        <translation>ت&amp;سليم جهات اتصاله</translation>
    </message>
    <message>
        <source>Show its &amp;leads</source>
        <translation>عرض &amp;عملائه</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>إ&amp;يصال</translation>
    </message>
    <message>
        <source>Nothing has been ordered yet</source>
        <translation>لم يُطلب شيء بعد</translation>
    </message>
    <message>
        <source>Every purchase becomes an order with its receipt.</source>
        <translation>كل شراء يصبح طلبًا له إيصال.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln orders</source>
        <translation>
            <numerusform>أحدث %Ln طلبًا</numerusform>
            <numerusform>أحدث طلب (%Ln)</numerusform>
            <numerusform>أحدث طلبين (%Ln)</numerusform>
            <numerusform>أحدث %Ln طلبات</numerusform>
            <numerusform>أحدث %Ln طلبًا</numerusform>
            <numerusform>أحدث %Ln طلبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>طلب واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln طلبًا</numerusform>
            <numerusform>طلب واحد (%Ln)</numerusform>
            <numerusform>طلبان (%Ln)</numerusform>
            <numerusform>%Ln طلبات</numerusform>
            <numerusform>%Ln طلبًا</numerusform>
            <numerusform>%Ln طلبًا</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contacts of one order are not delivered yet</source>
        <translation>%1 جهة اتصال من طلب واحد لم تُسلَّم بعد</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts of %Ln orders are not delivered yet</source>
        <translation>
            <numerusform>%1 جهة اتصال من %Ln طلبًا لم تُسلَّم بعد</numerusform>
            <numerusform>%1 جهة اتصال من طلب واحد (%Ln) لم تُسلَّم بعد</numerusform>
            <numerusform>%1 جهة اتصال من طلبين (%Ln) لم تُسلَّم بعد</numerusform>
            <numerusform>%1 جهة اتصال من %Ln طلبات لم تُسلَّم بعد</numerusform>
            <numerusform>%1 جهة اتصال من %Ln طلبًا لم تُسلَّم بعد</numerusform>
            <numerusform>%1 جهة اتصال من %Ln طلبًا لم تُسلَّم بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery of order %1</source>
        <translation>تسليم الطلب %1</translation>
    </message>
    <message>
        <source>1 contact delivered</source>
        <translation>سُلّمت جهة اتصال واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts delivered</source>
        <translation>
            <numerusform>سُلّمت %Ln جهة اتصال</numerusform>
            <numerusform>سُلّمت جهة اتصال (%Ln)</numerusform>
            <numerusform>سُلّمت جهتا اتصال (%Ln)</numerusform>
            <numerusform>سُلّمت %Ln جهات اتصال</numerusform>
            <numerusform>سُلّمت %Ln جهة اتصال</numerusform>
            <numerusform>سُلّمت %Ln جهة اتصال</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OwnedLeadModel</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>City</source>
        <translation>المدينة</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>المسلَّم</translation>
    </message>
    <message>
        <source>There now</source>
        <comment>local time of a lead</comment>
        <translation>الموجود الآن</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>مُسند إلى</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>مردود</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two times</comment>
        <translation>%1 أو %2</translation>
    </message>
    <message>
        <source>What time it is there is not known; calls are allowed from %1 to %2.</source>
        <translation>الوقت هناك غير معروف؛ يُسمح بالاتصال من %1 إلى %2.</translation>
    </message>
    <message>
        <source>%1 there; calls are allowed from %2 to %3.</source>
        <translation>الساعة هناك %1؛ يُسمح بالاتصال من %2 إلى %3.</translation>
    </message>
    <message>
        <source>%1 there: no calls before %2 and after %3.</source>
        <translation>الساعة هناك %1: لا اتصال قبل %2 ولا بعد %3.</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>إرجاع حتى</translation>
    </message>
    <message>
        <source>Can be returned until %1</source>
        <translation>يمكن إرجاعه حتى %1</translation>
    </message>
    <message>
        <source>over</source>
        <comment>time to return a lead</comment>
        <translation>انتهى</translation>
    </message>
    <message>
        <source>DNC</source>
        <comment>do not call</comment>
        <translation>عدم الاتصال</translation>
    </message>
    <message>
        <source>On one of your suppression lists: do not call.</source>
        <translation>في إحدى قوائم الحجب لديك: لا تتصل.</translation>
    </message>
    <message>
        <source>Never checked against do-not-call registers.</source>
        <translation>لم يُفحص قط في سجلات عدم الاتصال.</translation>
    </message>
    <message>
        <source>Checked against do-not-call registers on %1.</source>
        <translation>فُحص في سجلات عدم الاتصال في %1.</translation>
    </message>
    <message>
        <source>listed</source>
        <comment>on an own suppression list</comment>
        <translation>مدرج</translation>
    </message>
    <message>
        <source>never</source>
        <comment>checked against do-not-call registers</comment>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>ok %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>سليم %1 ي</translation>
    </message>
    <message>
        <source>old %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>قديم %1 ي</translation>
    </message>
</context>
<context>
    <name>leadfloor::PaperDialog</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save as PDF ...</source>
        <translation>حفظ بصيغة PDF ...</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>طباعة ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnerModel</name>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>مستحق الدفع</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>في الطريق</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Last payout</source>
        <translation>آخر دفعة</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>قياسي</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + مكافأة %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>can be paid</source>
        <translation>يمكن الدفع له</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation>الشركاء</translation>
    </message>
    <message>
        <source>Terms ...</source>
        <translation>الشروط ...</translation>
    </message>
    <message>
        <source>Pay out ...</source>
        <translation>ادفع ...</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + مكافأة %2</translation>
    </message>
    <message>
        <source>&amp;Pay out ...</source>
        <translation>ا&amp;دفع ...</translation>
    </message>
    <message>
        <source>&amp;Terms of this partner ...</source>
        <translation>&amp;شروط هذا الشريك ...</translation>
    </message>
    <message>
        <source>There is no partner yet</source>
        <translation>لا يوجد شريك بعد</translation>
    </message>
    <message>
        <source>Suppliers are made with leadfloorctl workspace create and member create.</source>
        <translation>يُنشأ المورّدون بالأمرين leadfloorctl workspace create و member create.</translation>
    </message>
    <message>
        <source>Nobody has enough to be paid</source>
        <translation>لا أحد لديه ما يكفي للدفع</translation>
    </message>
    <message>
        <source>1 partner can be paid %1</source>
        <translation>يمكن دفع %1 لشريك 1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partners can be paid %1</source>
        <translation>
            <numerusform>يمكن دفع %1 إلى %Ln شريك</numerusform>
            <numerusform>يمكن دفع %1 إلى %Ln شريك</numerusform>
            <numerusform>يمكن دفع %1 إلى %Ln شريكين</numerusform>
            <numerusform>يمكن دفع %1 إلى %Ln شركاء</numerusform>
            <numerusform>يمكن دفع %1 إلى %Ln شريكًا</numerusform>
            <numerusform>يمكن دفع %1 إلى %Ln شريك</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay out %1</source>
        <translation>ادفع %1</translation>
    </message>
    <message>
        <source>To %1: all that is payable by now. Each payout has a statement.</source>
        <translation>إلى %1: كل ما استحق حتى الآن. لكل دفعة كشف.</translation>
    </message>
    <message numerus="yes">
        <source>To %Ln partners: all that is payable to them by now. Each payout has a statement.</source>
        <translation>
            <numerusform>إلى %Ln شريك: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
            <numerusform>إلى %Ln شريك: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
            <numerusform>إلى %Ln شريكين: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
            <numerusform>إلى %Ln شركاء: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
            <numerusform>إلى %Ln شريكًا: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
            <numerusform>إلى %Ln شريك: كل ما استحق حتى الآن. لكل دفعة كشف.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>ادفع</translation>
    </message>
    <message>
        <source>%1 is on its way to %2.</source>
        <translation>%1 في الطريق إلى %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is on its way to %Ln partners.</source>
        <translation>
            <numerusform>%1 في الطريق إلى %Ln شريك.</numerusform>
            <numerusform>%1 في الطريق إلى %Ln شريك.</numerusform>
            <numerusform>%1 في الطريق إلى %Ln شريكين.</numerusform>
            <numerusform>%1 في الطريق إلى %Ln شركاء.</numerusform>
            <numerusform>%1 في الطريق إلى %Ln شريكًا.</numerusform>
            <numerusform>%1 في الطريق إلى %Ln شريك.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page Payouts lists them, to be marked as the bank pays them.</source>
        <translation>تعرضها صفحة الدفعات لتُعلَّم حين يدفعها البنك.</translation>
    </message>
    <message>
        <source>The terms of %1 hold from now on.</source>
        <translation>شروط %1 سارية من الآن.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PassphraseDialog</name>
    <message>
        <source>&amp;Protect the store</source>
        <translation>حماية المخزن (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Open the store</source>
        <translation>فتح المخزن (&amp;O)</translation>
    </message>
    <message>
        <source>Passphrase of the offline store</source>
        <translation>عبارة سر المخزن المحلي</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة السر</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>عبارة السر مرة أخرى</translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %Ln character(s). Nobody can tell it to you again: without it the store cannot be opened.</source>
        <translation>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
            <numerusform>تحتاج إلى %Ln من المحارف على الأقل. لا أحد يستطيع أن يخبرك بها ثانية: دونها لا يُفتح المخزن.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was chosen when the store was made.</source>
        <translation>اختيرت عند إنشاء المخزن.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayPage</name>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>طريقة الدفع</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Slow me down above</source>
        <translation>مهّلني فوق</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>تُسأل المنصة.</translation>
    </message>
    <message>
        <source>The lines have changed; check them again.</source>
        <translation>تغيّرت البنود؛ راجعها مجددًا.</translation>
    </message>
    <message>
        <source>Apply the coupon, or clear its field.</source>
        <translation>طبّق القسيمة أو امسح حقلها.</translation>
    </message>
    <message>
        <source>The wallet is short by %1.</source>
        <translation>ينقص المحفظة %1.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Paid at once from your workspace&apos;s wallet; the contacts come right away.</source>
        <translation>يُدفع فورًا من محفظة مساحة عملك؛ تصل جهات الاتصال حالًا.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>فاتورة</translation>
    </message>
    <message>
        <source>Kept for you, usually three days; the contacts come when your payment is booked.</source>
        <translation>تُحفظ لك ثلاثة أيام عادةً؛ تصل جهات الاتصال عند قيد دفعتك.</translation>
    </message>
    <message>
        <source>Paid from your workspace&apos;s credits</source>
        <translation>مدفوع من رصيد مساحة عملك</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>المتاح</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>هذا الطلب</translation>
    </message>
    <message>
        <source>Amount above which buying is slowed down</source>
        <translation>المبلغ الذي يُمهَّل الشراء فوقه</translation>
    </message>
    <message>
        <source>For such orders the Buy button wakes after %1 seconds, so that a reflex buys nothing large.</source>
        <translation>في هذه الطلبات يتاح زر الشراء بعد %1 ثوانٍ كي لا تشتري حركة عفوية شيئًا كبيرًا.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>جارٍ القراءة…</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>ينقص</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>المتبقي بعده</translation>
    </message>
    <message>
        <source>An order that fits: about %1</source>
        <translation>طلب مناسب: نحو %1</translation>
    </message>
    <message>
        <source>Line %1 with %2 instead of %3: %4</source>
        <translation>البند %1 بـ %2 بدل %3: %4</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>أخذ %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>الرصيد غير كافٍ: ينقص %1.</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>تغيير البنود</translation>
    </message>
    <message>
        <source>Read wallet again</source>
        <translation>قراءة المحفظة مجددًا</translation>
    </message>
    <message>
        <source>Next: Buy</source>
        <translation>التالي: الشراء</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Paid on the card provider&apos;s page in your browser; the contacts come as soon as it is paid.</source>
        <translation>يُدفع على صفحة مزود البطاقات في متصفحك؛ وتصل جهات الاتصال بمجرد الدفع.</translation>
    </message>
    <message>
        <source>Take fewer leads, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>خذ عددًا أقل من العملاء المحتملين، أو ادفع بالبطاقة أو بالفاتورة، أو اطلب رصيدًا من مشغّل المنصة.</translation>
    </message>
    <message>
        <source>Change the lines, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>غيّر الأسطر، أو ادفع بالبطاقة أو بالفاتورة، أو اطلب رصيدًا من مشغّل المنصة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutModel</name>
    <message>
        <source>No.</source>
        <comment>number of a payout</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>الشريك</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>أُنشئت</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutsPage</name>
    <message>
        <source>Payouts</source>
        <translation>الدفعات</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>الكشف</translation>
    </message>
    <message>
        <source>Mark as paid ...</source>
        <translation>علّمها مدفوعة ...</translation>
    </message>
    <message>
        <source>Came back ...</source>
        <translation>عادت ...</translation>
    </message>
    <message>
        <source>Which payouts</source>
        <translation>أي دفعات</translation>
    </message>
    <message>
        <source>All payouts</source>
        <translation>كل الدفعات</translation>
    </message>
    <message>
        <source>&amp;Statement of this payout ...</source>
        <translation>&amp;كشف هذه الدفعة ...</translation>
    </message>
    <message>
        <source>&amp;Mark it as paid ...</source>
        <translation>&amp;علّمها مدفوعة ...</translation>
    </message>
    <message>
        <source>It &amp;came back ...</source>
        <translation>&amp;عادت ...</translation>
    </message>
    <message>
        <source>No payout is in this state</source>
        <translation>لا دفعة بهذه الحالة</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>اختر غيرها فوق الجدول.</translation>
    </message>
    <message>
        <source>Nothing has been paid out yet</source>
        <translation>لم يُدفع شيء بعد</translation>
    </message>
    <message>
        <source>The page Partners shows who can be paid.</source>
        <translation>تعرض صفحة الشركاء من يمكن الدفع له.</translation>
    </message>
    <message>
        <source>What is payable goes out with the floor&apos;s next payout.</source>
        <translation>ما استحق يُرسل مع الدفعة التالية للمنصة.</translation>
    </message>
    <message>
        <source>%1 on its way, %2 paid</source>
        <translation>%1 في الطريق، %2 مدفوع</translation>
    </message>
    <message>
        <source>Payout %1 of %2 is paid</source>
        <translation>الدفعة %1 لـ %2 مدفوعة</translation>
    </message>
    <message>
        <source>The partner sees that %1 was sent, with the bank&apos;s reference.</source>
        <translation>يرى الشريك أن %1 أُرسل، مع مرجع البنك.</translation>
    </message>
    <message>
        <source>The bank&apos;s &amp;reference</source>
        <translation>&amp;مرجع البنك</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>علّمها مدفوعة</translation>
    </message>
    <message>
        <source>Payout %1 of %2 came back</source>
        <translation>الدفعة %1 لـ %2 عادت</translation>
    </message>
    <message>
        <source>%1 is payable to the partner again, and goes out with the next payout.</source>
        <translation>يعود %1 مستحقًا للشريك ويُرسل مع الدفعة التالية.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>استرجعها</translation>
    </message>
    <message>
        <source>Payout %1 of %2, %3, is paid.</source>
        <translation>الدفعة %1 لـ %2، %3، مدفوعة.</translation>
    </message>
    <message>
        <source>%1 is payable to %2 again.</source>
        <translation>%1 مستحق لـ %2 من جديد.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PreviewPane</name>
    <message>
        <source>Choose a lead to see what is known about it.</source>
        <translation>اختر عميلًا لرؤية ما يُعرف عنه.</translation>
    </message>
    <message>
        <source>Copy this lead&apos;s row</source>
        <translation>نسخ صف هذا العميل</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Hide the preview (Space)</source>
        <translation>إخفاء المعاينة (مسافة)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>قاعدة السعر</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>النقاط</translation>
    </message>
    <message>
        <source>Freshness and intent, each up to 100, halved and added.</source>
        <translation>الحداثة والنية، كل منهما حتى 100، تُنصَّفان وتُجمعان.</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>الحداثة</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>النية</translation>
    </message>
    <message>
        <source>Qualification fields</source>
        <translation>حقول التأهيل</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>عمر المقترض</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>الصحة</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>التدخين</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>المقترض المشارك</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>الشارع</translation>
    </message>
    <message>
        <source>Opens the moment the purchase is delivered to you.</source>
        <translation>يُفتح لحظة تسليم الشراء إليك.</translation>
    </message>
    <message>
        <source>Sold before</source>
        <translation>بيع من قبل</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>آخر تحقق</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>إضافة إلى عرض السعر</translation>
    </message>
    <message>
        <source>%1, filled</source>
        <translation>%1، مكتمل</translation>
    </message>
    <message>
        <source>%1, not supplied</source>
        <translation>%1، غير مذكور</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم يحدث</translation>
    </message>
    <message>
        <source>once, on %1</source>
        <translation>مرة واحدة، في %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times, last on %1</source>
        <translation>
            <numerusform>%Ln مرة، آخرها %1</numerusform>
            <numerusform>مرة واحدة (%Ln)، آخرها %1</numerusform>
            <numerusform>مرتين (%Ln)، آخرهما %1</numerusform>
            <numerusform>%Ln مرات، آخرها %1</numerusform>
            <numerusform>%Ln مرة، آخرها %1</numerusform>
            <numerusform>%Ln مرة، آخرها %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>مرة واحدة (%Ln)</numerusform>
            <numerusform>مرتين (%Ln)</numerusform>
            <numerusform>%Ln مرات</numerusform>
            <numerusform>%Ln مرة</numerusform>
            <numerusform>%Ln مرة</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>إخراج من عرض السعر</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProfilesDialog</name>
    <message>
        <source>%1 is larger than a mapping profile can be.</source>
        <translation>%1 أكبر مما يمكن أن يكون عليه ملف أعمدة.</translation>
    </message>
    <message>
        <source>%1 is no mapping profile. Line %2, column %3: %4.</source>
        <translation>%1 ليس ملف أعمدة. السطر %2، العمود %3: %4.</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>ت&amp;صدير ...</translation>
    </message>
    <message>
        <source>&amp;Import ...</source>
        <translation>ا&amp;ستيراد ...</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>ان&amp;سَ</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>ملفات الأعمدة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>استُخدم</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>آخر استخدام</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>A file whose header is known is read as the last one was, whatever its name and the order of its columns.</source>
        <translation>الملف المعروف الترويسة يُقرأ كسابقه، أيًا كان اسمه وترتيب أعمدته.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Export a mapping profile</source>
        <translation>تصدير ملف أعمدة</translation>
    </message>
    <message>
        <source>Mapping profiles (*.json)</source>
        <translation>ملفات الأعمدة ‏(*.json)</translation>
    </message>
    <message>
        <source>Import a mapping profile</source>
        <translation>استيراد ملف أعمدة</translation>
    </message>
    <message>
        <source>Correct it there, or choose a file that Export in this window has saved.</source>
        <translation>صحّحه هناك، أو اختر ملفًا حُفظ بزر «تصدير» في هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProjectsDialog</name>
    <message>
        <source>Show its leads</source>
        <translation>عرض عملائه</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>عرض سعر</translation>
    </message>
    <message>
        <source>Buy leads of a project</source>
        <translation>شراء عملاء مشروع</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>المشاريع</translation>
    </message>
    <message>
        <source>How &amp;many leads</source>
        <translation>&amp;كم عميلًا</translation>
    </message>
    <message>
        <source>by age and class</source>
        <translation>بحسب العمر والفئة</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>Price of a lead</source>
        <translation>سعر العميل</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>المعروض</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>No project has leads on offer</source>
        <translation>لا مشروع لديه عملاء معروضون</translation>
    </message>
    <message>
        <source>All leads are in the inventory, by place, class and age.</source>
        <translation>كل العملاء في المخزون، بحسب المكان والفئة والعمر.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>At least %1 at once, or all that is left. A quote reserves nothing.</source>
        <translation>%1 على الأقل دفعة واحدة، أو كل ما تبقى. عرض السعر لا يحجز شيئًا.</translation>
    </message>
    <message>
        <source>The oldest inquiries come first. A quote reserves nothing.</source>
        <translation>أقدم الطلبات أولًا. عرض السعر لا يحجز شيئًا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProposalDetail</name>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
</context>
<context>
    <name>leadfloor::PublishStep</name>
    <message>
        <source>Publish</source>
        <translation>نشر</translation>
    </message>
    <message>
        <source>Publishing; until it is done, Cancel leaves nothing behind.</source>
        <translation>جارٍ النشر؛ وحتى يكتمل لا يترك الإلغاء شيئًا.</translation>
    </message>
    <message>
        <source>Upload another file</source>
        <translation>رفع ملف آخر</translation>
    </message>
    <message>
        <source>%1 leads are published</source>
        <translation>نُشر %1 عميل</translation>
    </message>
    <message>
        <source>%1 rows: %2.</source>
        <translation>%1 صف: %2.</translation>
    </message>
    <message>
        <source>%1 of your leads gained what was empty.</source>
        <translation>اكتمل الناقص في %1 من عملائك.</translation>
    </message>
    <message>
        <source>The rejected rows, with line, column and reason, are in %1; correct and upload that file.</source>
        <translation>الصفوف المرفوضة، مع السطر والعمود والسبب، في %1؛ صحّح ذلك الملف وارفعه.</translation>
    </message>
    <message>
        <source>The batch can be withdrawn on the page of batches; what is sold or held by then stays.</source>
        <translation>يمكن سحب الدفعة في صفحة الدفعات؛ ويبقى ما بيع أو حُجز حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Publish &amp;again</source>
        <translation>إ&amp;عادة النشر</translation>
    </message>
</context>
<context>
    <name>leadfloor::PurchaseWizard</name>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>التحقق</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>شراء</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Buy leads</source>
        <translation>شراء عملاء</translation>
    </message>
    <message>
        <source>Another broker was faster; nothing was bought or charged.</source>
        <translation>سبقك وسيط آخر؛ لم يُشترَ شيء ولم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>Below is what is free now and what can replace the rest.</source>
        <translation>في الأسفل المتاح الآن وما يمكن أن يعوّض الباقي.</translation>
    </message>
    <message>
        <source>Cancelled in time.</source>
        <translation>أُلغي في الوقت المناسب.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>لم يُشترَ شيء ولم يُحتسب أي مبلغ.</translation>
    </message>
    <message>
        <source>It did not happen: the line was lost before the floor could sell.</source>
        <translation>لم يحدث: انقطع الخط قبل أن تتمكن المنصة من البيع.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged. You can buy now.</source>
        <translation>لم يُشترَ شيء ولم يُحتسب أي مبلغ. يمكنك الشراء الآن.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Buy more</source>
        <translation>شراء المزيد</translation>
    </message>
    <message>
        <source>Go to my leads</source>
        <translation>إلى عملائي</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
    <message>
        <source>Get a new quote</source>
        <translation>عرض سعر جديد</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>تُسأل المنصة.</translation>
    </message>
    <message>
        <source>See alternatives</source>
        <translation>عرض البدائل</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>عرض الفرق</translation>
    </message>
    <message>
        <source>Back to Pay</source>
        <translation>العودة إلى الدفع</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>تغيير البنود</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>إلغاء الطلب</translation>
    </message>
    <message>
        <source>Bought; this cannot be undone any more.</source>
        <translation>تم الشراء؛ لم يعد التراجع ممكنًا.</translation>
    </message>
    <message>
        <source>Do not buy again: the outcome will be known.</source>
        <translation>لا تشترِ مرة أخرى: ستُعرف النتيجة.</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>المتابعة في الخلفية</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>عرض الإيصال</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Quote has ended</source>
        <translation>انتهى عرض السعر</translation>
    </message>
    <message>
        <source>Quote ends in %1</source>
        <translation>ينتهي عرض السعر خلال %1</translation>
    </message>
    <message>
        <source>The leads are kept for you. No other broker can get them until then.</source>
        <translation>العملاء محفوظون لك. لا يحصل عليهم وسيط آخر حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>The leads are yours. No other broker can get them from this order.</source>
        <translation>العملاء لك. لا يحصل عليهم وسيط آخر من هذا الطلب.</translation>
    </message>
    <message>
        <source>The receipt stays in Orders.</source>
        <translation>يبقى الإيصال في الطلبات.</translation>
    </message>
    <message>
        <source>Left in the wallet: %1</source>
        <translation>المتبقي في المحفظة: %1</translation>
    </message>
    <message>
        <source>If it cannot be done as a whole, nothing is bought and your credits stay.</source>
        <translation>إن تعذّر ككل فلا يُشترى شيء ويبقى رصيدك.</translation>
    </message>
    <message>
        <source>One press, one order: it cannot happen twice.</source>
        <translation>ضغطة واحدة، طلب واحد: لا يتكرر.</translation>
    </message>
    <message>
        <source>The price never rises above this total.</source>
        <translation>لا يتجاوز السعر هذا المجموع أبدًا.</translation>
    </message>
    <message>
        <source>Nothing is locked yet. Leads are locked when you press Buy.</source>
        <translation>لا شيء محجوز بعد. يُحجز العملاء عند ضغط شراء.</translation>
    </message>
    <message>
        <source>Pay on the page in your browser; this window notices it by itself.</source>
        <translation>ادفع على الصفحة في متصفحك؛ وتلاحظ هذه النافذة ذلك تلقائيًا.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>قطع الاتصال</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; what became of the order is asked for when it is back.</source>
        <translation>لا جواب على الإلغاء بعد. قطع الاتصال يقطع الخط؛ ويُسأل عما صار إليه الطلب عند عودته.</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryBar</name>
    <message>
        <source>State, county, class, age, score, price ...</source>
        <translation>الولاية، المقاطعة، الفئة، العمر، النقاط، السعر ...</translation>
    </message>
    <message>
        <source>Search the inventory</source>
        <translation>ابحث في المخزون</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>ما يمكن كتابته هنا</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <comment>a search term</comment>
        <translation>استخدم “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>الإكمالات</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryEdit</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>هل تقصد %1؟</translation>
    </message>
</context>
<context>
    <name>leadfloor::QuitDialog</name>
    <message>
        <source>Quit Leadfloor</source>
        <translation>إنهاء Leadfloor</translation>
    </message>
    <message>
        <source>&amp;End them and quit</source>
        <translation>إن&amp;هاؤها والخروج</translation>
    </message>
    <message>
        <source>&amp;Quit when they are done</source>
        <translation>ال&amp;خروج عند انتهائها</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;متابعة العمل</translation>
    </message>
    <message>
        <source>A job is still running</source>
        <translation>ما زالت مهمة قيد التنفيذ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are still running</source>
        <translation>
            <numerusform>ما زالت %Ln مهمة قيد التنفيذ</numerusform>
            <numerusform>ما زالت %Ln مهمة قيد التنفيذ</numerusform>
            <numerusform>ما زالت %Ln مهمتان قيد التنفيذ</numerusform>
            <numerusform>ما زالت %Ln مهام قيد التنفيذ</numerusform>
            <numerusform>ما زالت %Ln مهمة قيد التنفيذ</numerusform>
            <numerusform>ما زالت %Ln مهمة قيد التنفيذ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1، %2 %</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>و%Ln مهمة أخرى</numerusform>
            <numerusform>و%Ln مهمة أخرى</numerusform>
            <numerusform>و%Ln مهمتان أخريان</numerusform>
            <numerusform>و%Ln مهام أخرى</numerusform>
            <numerusform>و%Ln مهمة أخرى</numerusform>
            <numerusform>و%Ln مهمة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports and uploads that are ended leave nothing half done. What became of a purchase is asked at the next sign-in.</source>
        <translation>لا تترك عمليات التصدير والرفع التي تُنهى شيئًا ناقصًا. ويُسأل عن مآل أي عملية شراء عند تسجيل الدخول التالي.</translation>
    </message>
    <message>
        <source>Corrections are not published yet</source>
        <translation>تصحيحات لم تُنشر بعد</translation>
    </message>
    <message>
        <source>What you corrected in a file is kept as long as Leadfloor runs. Publish it, or save the rejected rows.</source>
        <translation>ما صحّحته في ملف يبقى ما دام Leadfloor يعمل. انشره أو احفظ الصفوف المرفوضة.</translation>
    </message>
    <message>
        <source>&amp;Quit all the same</source>
        <translation>&amp;الخروج على أي حال</translation>
    </message>
</context>
<context>
    <name>leadfloor::RateDialog</name>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>The &amp;standard base, as for everybody</source>
        <translation>الأساس ال&amp;قياسي كما للجميع</translation>
    </message>
    <message>
        <source>Terms of %1</source>
        <translation>شروط %1</translation>
    </message>
    <message>
        <source>They hold for what is sold from now on; what is sold keeps its rate. All components together come to 50 % at most.</source>
        <translation>تسري على ما يُباع من الآن؛ وما بيع يحتفظ بنسبته. مجموع الأجزاء لا يتجاوز 50 %.</translation>
    </message>
    <message>
        <source>Set the terms</source>
        <translation>حدّد الشروط</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>ال&amp;أساس</translation>
    </message>
    <message>
        <source>B&amp;onus</source>
        <translation>ال&amp;مكافأة</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>For the audit.</source>
        <translation>للتدقيق.</translation>
    </message>
</context>
<context>
    <name>leadfloor::RawQuestion</name>
    <message>
        <source>Write raw values?</source>
        <translation>هل تُكتب قيم خام؟</translation>
    </message>
    <message>
        <source>Keep a target that writes raw values?</source>
        <translation>هل تُحفظ وجهة تكتب قيمًا خام؟</translation>
    </message>
    <message>
        <source>Deliver raw values?</source>
        <translation>هل تُسلَّم قيم خام؟</translation>
    </message>
    <message>
        <source>A program reads it: write raw values</source>
        <translation>يقرؤه برنامج: اكتب قيمًا خام</translation>
    </message>
    <message>
        <source>A program reads it: keep the target</source>
        <translation>يقرؤه برنامج: احفظ الوجهة</translation>
    </message>
    <message>
        <source>A program reads them: deliver</source>
        <translation>يقرؤها برنامج: سلِّم</translation>
    </message>
    <message>
        <source>Text that came with a lead is written as it is. If somebody opens the file in a spreadsheet, a name or note that starts with =, +, - or @ runs there as a formula: it can send your leads to a stranger or start a program.</source>
        <translation>يُكتب النص الذي جاء مع العميل المحتمل كما هو. فإن فتح أحد الملف في جدول بيانات، نُفِّذ هناك كصيغة كل اسم أو ملاحظة يبدأ بـ = أو + أو - أو @: وقد ترسل الصيغة عملاءك المحتملين إلى غريب أو تشغّل برنامجًا.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Write CSV for spreadsheets</source>
        <translation>اكتب CSV لجداول البيانات</translation>
    </message>
    <message>
        <source>Safe are CSV for spreadsheets and the workbook: the same leads, and nothing runs. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>الآمن هو CSV لجداول البيانات والمصنف: العملاء أنفسهم ولا شيء يُنفَّذ. يُسأل هذا عند كل تصدير من هذا النوع؛ أما الوجهة المحفوظة للفريق فعند حفظها فقط.</translation>
    </message>
    <message>
        <source>Go on only if the program that you have chosen loads the file, and nobody opens it in a spreadsheet before that. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>لا تتابع إلا إذا كان البرنامج الذي اخترته يحمّل الملف ولا يفتحه أحد قبل ذلك في جدول بيانات. يُسأل هذا عند كل تصدير من هذا النوع؛ أما الوجهة المحفوظة للفريق فعند حفظها فقط.</translation>
    </message>
    <message>
        <source>If people open its files, go back and choose CSV for spreadsheets or the workbook. Whoever of the team exports for this target is not asked again.</source>
        <translation>إذا كان أشخاص يفتحون ملفاتها فارجع واختر CSV لجداول البيانات أو المصنف. ولن يُسأل من الفريق مرة أخرى من يصدّر لهذه الوجهة.</translation>
    </message>
    <message>
        <source>If people open the files that arrive, go back and choose a target that writes CSV for spreadsheets or the workbook. This is asked when a delivery begins to write raw values, and not for each file.</source>
        <translation>إذا كان أشخاص يفتحون الملفات التي تصل فارجع واختر وجهة تكتب CSV لجداول البيانات أو المصنف. يُسأل هذا عندما يبدأ تسليمٌ بكتابة قيم خام، لا عند كل ملف.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Receipt</name>
    <message>
        <source>Receipt for order %1</source>
        <translation>إيصال الطلب %1</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>المنصة</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>المشتري</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>الشراء</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>سعر القائمة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>Paid from the workspace&apos;s credits.</source>
        <translation>مدفوع من رصيد مساحة العمل.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>البند</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>لم يُدفع بعد.</translation>
    </message>
    <message>
        <source>Paid by card.</source>
        <translation>دُفع بالبطاقة.</translation>
    </message>
    <message>
        <source>Paid by invoice.</source>
        <translation>دُفع بالفاتورة.</translation>
    </message>
    <message>
        <source>Paid with bonus credits</source>
        <translation>دُفع من الرصيد الإضافي</translation>
    </message>
    <message>
        <source>Paid with paid credits</source>
        <translation>دُفع من الرصيد المشترى</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentModel</name>
    <message>
        <source>demo</source>
        <translation>تجريبية</translation>
    </message>
    <message>
        <source>live</source>
        <translation>حقيقية</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentView</name>
    <message>
        <source>today %1</source>
        <translation>اليوم %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>تجريبي</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>حقيقي</translation>
    </message>
    <message>
        <source>Recent floors</source>
        <translation>المنصات الأخيرة</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>مفصّل حسب</translation>
    </message>
    <message>
        <source>Purchases of which time</source>
        <translation>مشتريات أي مدة</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>ما يعرضه المخطط</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>طباعة ...</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>حفظ بصيغة CSV ...</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>الإنفاق</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>المشتريات</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>التحويل</translation>
    </message>
    <message>
        <source>Best value</source>
        <translation>أفضل قيمة</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>منذ البداية</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>هذا الشهر</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>هذه السنة</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>آخر اثني عشر شهرًا</translation>
    </message>
    <message>
        <source>Numbers of the report</source>
        <translation>أرقام التقرير</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>&amp;Print the report ...</source>
        <translation>&amp;طباعة التقرير ...</translation>
    </message>
    <message>
        <source>&amp;Save the report as CSV ...</source>
        <translation>&amp;حفظ التقرير بصيغة CSV ...</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>source, state, ...</comment>
        <translation>حسب %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>المخطط: %1</translation>
    </message>
    <message>
        <source>All leads on offer</source>
        <translation>كل العملاء المعروضين</translation>
    </message>
    <message>
        <source>Leads on offer: %1</source>
        <comment>a filter</comment>
        <translation>العملاء المعروضون: %1</translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation>حتى %1 UTC</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, its sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>No lead on offer matches the inventory&apos;s filter</source>
        <translation>لا عميل معروض يطابق مرشّح المخزون</translation>
    </message>
    <message>
        <source>The report is about: %1</source>
        <comment>a filter</comment>
        <translation>التقرير عن: %1</translation>
    </message>
    <message>
        <source>Report all leads</source>
        <translation>تقرير عن كل العملاء</translation>
    </message>
    <message>
        <source>Nothing was bought in this time</source>
        <translation>لم يُشترَ شيء في هذه المدة</translation>
    </message>
    <message>
        <source>Purchases of other times are not shown.</source>
        <translation>لا تُعرض مشتريات المدد الأخرى.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>عرض كل المدد</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>لا شيء للتقرير بعد</translation>
    </message>
    <message>
        <source>Reports sum up what your workspace has bought.</source>
        <translation>تلخّص التقارير ما اشترته مساحة عملك.</translation>
    </message>
    <message>
        <source>Look at what is on offer</source>
        <translation>انظر إلى المعروض</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
    <message>
        <source>Show on offer</source>
        <translation>عرض المتاح</translation>
    </message>
    <message>
        <source>The inventory with leads like those of the current row</source>
        <translation>المخزون بعملاء مثل عملاء الصف الحالي</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>الشهر الماضي</translation>
    </message>
    <message>
        <source>From ... to ...</source>
        <translation>من ... إلى ...</translation>
    </message>
    <message>
        <source>Days are those of UTC</source>
        <translation>الأيام بتوقيت UTC</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>أول يوم</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>آخر يوم</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::ResultState</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Loading the leads on offer ...</source>
        <translation>جارٍ تحميل العملاء المعروضين ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>لا عملاء معروضين بعد</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>يظهرون هنا فور قبول رفع أحد المورّدين.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>انظر مجددًا</translation>
    </message>
    <message>
        <source>None of them alone is to blame.</source>
        <translation>لا أحد منها وحده هو السبب.</translation>
    </message>
    <message>
        <source>Counting which of them is to blame ...</source>
        <translation>جارٍ حساب أيها السبب ...</translation>
    </message>
    <message>
        <source>Without “%1: %2” there are %3.</source>
        <comment>filter, its value, number of leads</comment>
        <translation>دون “%1: %2” يوجد %3.</translation>
    </message>
    <message>
        <source>No lead matches this filter</source>
        <translation>لا عميل يطابق هذا المرشّح</translation>
    </message>
    <message numerus="yes">
        <source>No lead matches these %Ln filters</source>
        <translation>
            <numerusform>لا عميل يطابق هذه المرشّحات وعددها %Ln</numerusform>
            <numerusform>لا عميل يطابق هذا المرشّح (%Ln)</numerusform>
            <numerusform>لا عميل يطابق هذين المرشّحين (%Ln)</numerusform>
            <numerusform>لا عميل يطابق هذه المرشّحات وعددها %Ln</numerusform>
            <numerusform>لا عميل يطابق هذه المرشّحات وعددها %Ln</numerusform>
            <numerusform>لا عميل يطابق هذه المرشّحات وعددها %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop that filter</source>
        <translation>أزل ذلك المرشّح</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>مسح كل المرشّحات</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDeskPage</name>
    <message>
        <source>Returns to decide</source>
        <translation>إعادات للبتّ</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اقبل</translation>
    </message>
    <message>
        <source>Refuse ...</source>
        <translation>ارفض ...</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>أي إرجاعات</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>قيد الانتظار</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>الإرجاع بجانب الجدول</translation>
    </message>
    <message>
        <source>&amp;Accept what is selected</source>
        <translation>&amp;اقبل المحدد</translation>
    </message>
    <message>
        <source>&amp;Refuse what is selected ...</source>
        <translation>ا&amp;رفض المحدد ...</translation>
    </message>
    <message>
        <source>No return waits</source>
        <translation>لا إعادات تنتظر</translation>
    </message>
    <message>
        <source>What brokers give back beyond their share comes here by itself.</source>
        <translation>ما يعيده الوسطاء فوق حصتهم يصل إلى هنا تلقائيًا.</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>لا إرجاع في هذه الحالة</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>اختر غيرها فوق الجدول.</translation>
    </message>
    <message>
        <source>1 return waits</source>
        <translation>1 إعادة تنتظر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait</source>
        <translation>
            <numerusform>%Ln إعادة تنتظر</numerusform>
            <numerusform>%Ln إعادة تنتظر</numerusform>
            <numerusform>%Ln إعادتان تنتظران</numerusform>
            <numerusform>%Ln إعادات تنتظر</numerusform>
            <numerusform>%Ln إعادة تنتظر</numerusform>
            <numerusform>%Ln إعادة تنتظر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1</source>
        <translation>
            <numerusform>%Ln محددة، %1</numerusform>
            <numerusform>%Ln محددة، %1</numerusform>
            <numerusform>%Ln محددتان، %1</numerusform>
            <numerusform>%Ln محددة، %1</numerusform>
            <numerusform>%Ln محددة، %1</numerusform>
            <numerusform>%Ln محددة، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept return %1 of %2</source>
        <translation>اقبل الإعادة %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln returns</source>
        <translation>
            <numerusform>اقبل %Ln إعادة</numerusform>
            <numerusform>اقبل %Ln إعادة</numerusform>
            <numerusform>اقبل %Ln إعادتين</numerusform>
            <numerusform>اقبل %Ln إعادات</numerusform>
            <numerusform>اقبل %Ln إعادة</numerusform>
            <numerusform>اقبل %Ln إعادة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes back to where it was paid from; the leads go into quarantine, and their commission is taken back.</source>
        <translation>يعود %1 إلى حيث دُفع؛ ويُحجر العملاء وتُسترد عمولتهم.</translation>
    </message>
    <message>
        <source>Refuse return %1 of %2</source>
        <translation>ارفض الإعادة %1 من %2</translation>
    </message>
    <message numerus="yes">
        <source>Refuse %Ln returns</source>
        <translation>
            <numerusform>ارفض %Ln إعادة</numerusform>
            <numerusform>ارفض %Ln إعادة</numerusform>
            <numerusform>ارفض %Ln إعادتين</numerusform>
            <numerusform>ارفض %Ln إعادات</numerusform>
            <numerusform>ارفض %Ln إعادة</numerusform>
            <numerusform>ارفض %Ln إعادة</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker reads the reason, and may return the lead for another.</source>
        <translation>يقرأ الوسيط السبب، وله أن يعيد العميل لسبب آخر.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>ارفض</translation>
    </message>
    <message>
        <source>&amp;Reason, if there is one to tell</source>
        <translation>ال&amp;سبب، إن وُجد ما يُقال</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>1 return is refused.</source>
        <translation>رُفضت 1 إعادة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are refused.</source>
        <translation>
            <numerusform>رُفضت %Ln إعادة.</numerusform>
            <numerusform>رُفضت %Ln إعادة.</numerusform>
            <numerusform>رُفضت %Ln إعادتان.</numerusform>
            <numerusform>رُفضت %Ln إعادات.</numerusform>
            <numerusform>رُفضت %Ln إعادة.</numerusform>
            <numerusform>رُفضت %Ln إعادة.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 return is accepted, %1 credited.</source>
        <translation>قُبلت 1 إعادة وقُيّد %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are accepted, %1 credited.</source>
        <translation>
            <numerusform>قُبلت %Ln إعادة وقُيّد %1.</numerusform>
            <numerusform>قُبلت %Ln إعادة وقُيّد %1.</numerusform>
            <numerusform>قُبلت %Ln إعادتان وقُيّد %1.</numerusform>
            <numerusform>قُبلت %Ln إعادات وقُيّد %1.</numerusform>
            <numerusform>قُبلت %Ln إعادة وقُيّد %1.</numerusform>
            <numerusform>قُبلت %Ln إعادة وقُيّد %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDetail</name>
    <message>
        <source>Return</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Choose a return to see what became of it.</source>
        <translation>اختر إرجاعًا لترى ما آل إليه.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>الخط الزمني</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>إرجاع %1</translation>
    </message>
    <message>
        <source>The floor looks at it; the bell tells you what it says.</source>
        <translation>ينظر فيه السوق؛ ويخبرك الجرس بالنتيجة.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>طلبه %1</translation>
    </message>
    <message>
        <source>%1, lead %2</source>
        <translation>%1، العميل %2</translation>
    </message>
    <message>
        <source>Beyond what the floor credits by itself.</source>
        <translation>أكثر مما تقيّده المنصة تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDialog</name>
    <message>
        <source>&amp;Why</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Show my returns</source>
        <translation>أظهر إرجاعاتي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Return 1 lead</source>
        <translation>إرجاع عميل واحد</translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln leads</source>
        <translation>
            <numerusform>إرجاع %Ln عميلًا</numerusform>
            <numerusform>إرجاع عميل واحد (%Ln)</numerusform>
            <numerusform>إرجاع عميلين (%Ln)</numerusform>
            <numerusform>إرجاع %Ln عملاء</numerusform>
            <numerusform>إرجاع %Ln عميلًا</numerusform>
            <numerusform>إرجاع %Ln عميل</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads to return</source>
        <translation>عملاء للإرجاع</translation>
    </message>
    <message>
        <source>When you called, what you heard, what you found</source>
        <translation>متى اتصلت وماذا سمعت وماذا وجدت</translation>
    </message>
    <message>
        <source>W&amp;hat speaks for it</source>
        <translation>ما ي&amp;دعمه</translation>
    </message>
    <message>
        <source>For whoever reviews it. Kept with the return.</source>
        <translation>لمن يراجعه. يُحفظ مع الإرجاع.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Asking which of them can be returned ...</source>
        <translation>جارٍ السؤال عما يمكن إرجاعه ...</translation>
    </message>
    <message>
        <source>It can be returned and gives back %1.</source>
        <translation>يمكن إرجاعه ويعيد %1.</translation>
    </message>
    <message>
        <source>It cannot be returned.</source>
        <translation>لا يمكن إرجاعه.</translation>
    </message>
    <message>
        <source>%1 of %2 can be returned and give back %3.</source>
        <translation>يمكن إرجاع %1 من %2 وتعيد %3.</translation>
    </message>
    <message>
        <source>The floor looks this up by itself and answers at once.</source>
        <translation>يتحقق السوق بنفسه ويجيب فورًا.</translation>
    </message>
    <message>
        <source>Credited at once.</source>
        <translation>يُضاف فورًا.</translation>
    </message>
    <message>
        <source>An operator reviews them: your share of returns without review is used up.</source>
        <translation>يراجعها مشغّل: نفدت حصتك من الإرجاع دون مراجعة.</translation>
    </message>
    <message>
        <source>%1 of them are credited at once, %2 are reviewed by the floor.</source>
        <translation>يُضاف %1 منها فورًا، ويراجع السوق %2.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>اسأل مجددًا</translation>
    </message>
    <message>
        <source>1 lead is taken back and %1 credited.</source>
        <translation>استُرجع عميل واحد وأُضيف %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are taken back and %1 credited.</source>
        <translation>
            <numerusform>استُرجع %Ln عميلًا وأُضيف %1.</numerusform>
            <numerusform>استُرجع عميل واحد (%Ln) وأُضيف %1.</numerusform>
            <numerusform>استُرجع عميلين (%Ln) وأُضيف %1.</numerusform>
            <numerusform>استُرجع %Ln عملاء وأُضيف %1.</numerusform>
            <numerusform>استُرجع %Ln عميلًا وأُضيف %1.</numerusform>
            <numerusform>استُرجع %Ln عميل وأُضيف %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is under review; the bell tells you.</source>
        <translation>واحد قيد المراجعة؛ يخبرك الجرس.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are under review; the bell tells you.</source>
        <translation>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
            <numerusform>%Ln قيد المراجعة؛ يخبرك الجرس.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was refused.</source>
        <translation>رُفض واحد.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
            <numerusform>رُفض %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cannot be returned any more.</source>
        <translation>واحد لم يعد إرجاعه ممكنًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be returned any more.</source>
        <translation>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
            <numerusform>%Ln لم يعد إرجاعها ممكنًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>أُرجع</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>قيد المراجعة</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>لم يُسترجع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnModel</name>
    <message>
        <source>No.</source>
        <comment>number of a return</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>يعيد</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>طُلب</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>مساحة العمل</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnPlan</name>
    <message>
        <source>Lead</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>إرجاع حتى</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>يعيد</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Of %1 leads that match, %2 can still be returned.</source>
        <translation>من %1 من العملاء المطابقين يمكن إرجاع %2 بعد.</translation>
    </message>
    <message>
        <source>Past their last day: %1.</source>
        <translation>فات آخر يوم لها: %1.</translation>
    </message>
    <message>
        <source>Taken back or refunded before: %1.</source>
        <translation>استُعيدت أو رُدّ ثمنها من قبل: %1.</translation>
    </message>
    <message>
        <source>Waiting for a decision: %1.</source>
        <translation>بانتظار قرار: %1.</translation>
    </message>
    <message>
        <source>These are the newest %1; the others can be returned afterwards.</source>
        <translation>هذه أحدث %1؛ ويمكن إرجاع الباقي بعدها.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnsPage</name>
    <message>
        <source>Returns</source>
        <translation>الإرجاعات</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>أي إرجاعات</translation>
    </message>
    <message>
        <source>All returns</source>
        <translation>كل الإرجاعات</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>الإرجاع بجانب الجدول</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>لا إرجاع في هذه الحالة</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>اختر غيرها فوق الجدول.</translation>
    </message>
    <message>
        <source>Nothing has been returned</source>
        <translation>لم يُرجع شيء</translation>
    </message>
    <message>
        <source>A lead that is wrong can be given back for some days after its purchase: choose it in My leads.</source>
        <translation>يمكن إرجاع عميل خاطئ خلال أيام من شرائه: اختره في عملائي.</translation>
    </message>
    <message>
        <source>Go to My leads</source>
        <translation>إلى عملائي</translation>
    </message>
    <message>
        <source>%1 credited</source>
        <translation>أُضيف %1</translation>
    </message>
    <message>
        <source>1 under review</source>
        <translation>واحد قيد المراجعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under review</source>
        <translation>
            <numerusform>%Ln قيد المراجعة</numerusform>
            <numerusform>%Ln قيد المراجعة</numerusform>
            <numerusform>%Ln قيد المراجعة</numerusform>
            <numerusform>%Ln قيد المراجعة</numerusform>
            <numerusform>%Ln قيد المراجعة</numerusform>
            <numerusform>%Ln قيد المراجعة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::Settings</name>
    <message>
        <source>true or false</source>
        <translation>true أو false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>عدد صحيح من %1 إلى %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>عدد من %1 إلى %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>واحد من %1</translation>
    </message>
    <message>
        <source>a time of day like 21:00</source>
        <translation>وقت مثل 21:00</translation>
    </message>
    <message>
        <source>keys like Ctrl+L</source>
        <translation>مفاتيح مثل Ctrl+L</translation>
    </message>
    <message>
        <source>The file is larger than settings can be.</source>
        <translation>الملف أكبر مما يمكن أن تكون عليه الإعدادات.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>السطر %1، العمود %2: %3.</translation>
    </message>
    <message>
        <source>This is no file of Leadfloor&apos;s settings.</source>
        <translation>هذا ليس ملف إعدادات Leadfloor.</translation>
    </message>
    <message>
        <source>The file is of a newer version of Leadfloor.</source>
        <translation>الملف من إصدار أحدث من Leadfloor.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 هو %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>السمة</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>القفل عند الخمول</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln min</source>
        <translation>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد دقيقة (%Ln)</numerusform>
            <numerusform>بعد دقيقتين (%Ln)</numerusform>
            <numerusform>بعد %Ln دقائق</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
            <numerusform>بعد %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>ابحث عن إعداد</translation>
    </message>
    <message>
        <source>keys, keyboard, actions</source>
        <translation>مفاتيح، لوحة المفاتيح، إجراءات</translation>
    </message>
    <message>
        <source>Part of your administrator&apos;s settings cannot be used.</source>
        <translation>تعذّر استخدام جزء من إعدادات المسؤول.</translation>
    </message>
    <message>
        <source>Set by your administrator</source>
        <translation>حدّده المسؤول</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>الإشعارات</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>أشعرني بـ</translation>
    </message>
    <message>
        <source>Also on the desktop while this window is not in front</source>
        <translation>وعلى سطح المكتب أيضًا حين لا تكون هذه النافذة في المقدمة</translation>
    </message>
    <message>
        <source>Also on the desktop (it has no place for messages now)</source>
        <translation>وعلى سطح المكتب أيضًا (لا مكان فيه للرسائل الآن)</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>سطح المكتب</translation>
    </message>
    <message>
        <source>No messages between</source>
        <translation>لا رسائل بين</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>هدوء من</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>هدوء حتى</translation>
    </message>
    <message>
        <source>and</source>
        <translation>و</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>ساعات الهدوء</translation>
    </message>
    <message>
        <source>Lock and session</source>
        <translation>القفل والجلسة</translation>
    </message>
    <message>
        <source>Open with the page, the filter and the drafts that were left</source>
        <translation>الفتح بالصفحة والمرشّح والمسودات التي تُركت</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>الجلسة</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>كل الإعدادات</translation>
    </message>
    <message>
        <source>Write to a file ...</source>
        <translation>كتابة في ملف ...</translation>
    </message>
    <message>
        <source>Read from a file ...</source>
        <translation>قراءة من ملف ...</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>إعادة ضبط هذه الصفحة</translation>
    </message>
    <message>
        <source>As everything was at first; shortcuts stay</source>
        <translation>كما كان كل شيء في البداية؛ تبقى الاختصارات</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>الإعدادات (*.json)</translation>
    </message>
    <message>
        <source>Write the settings to a file</source>
        <translation>كتابة الإعدادات في ملف</translation>
    </message>
    <message>
        <source>Read settings from a file</source>
        <translation>قراءة إعدادات من ملف</translation>
    </message>
    <message>
        <source>For another computer</source>
        <translation>لحاسوب آخر</translation>
    </message>
    <message>
        <source>export import reset file</source>
        <translation>تصدير استيراد إعادة ضبط ملف</translation>
    </message>
    <message>
        <source>A file has no floors, no names and no passwords.</source>
        <translation>لا يحتوي الملف على منصات ولا أسماء ولا كلمات مرور.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>لا يمكن قراءة الملف.</translation>
    </message>
    <message>
        <source>Nothing was changed: the file cannot be used.</source>
        <translation>لم يتغيّر شيء: لا يمكن استخدام الملف.</translation>
    </message>
    <message>
        <source>The settings of the file are in force.</source>
        <translation>إعدادات الملف سارية.</translation>
    </message>
    <message>
        <source>The settings of the file are in force, but for some.</source>
        <translation>إعدادات الملف سارية باستثناء بعضها.</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>غير معروف هنا: %1</translation>
    </message>
    <message>
        <source>Everything is as it was at first; shortcuts are kept.</source>
        <translation>كل شيء كما كان في البداية؛ أُبقي على الاختصارات.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>لا إعداد فيه هذه الكلمات.</translation>
    </message>
    <message>
        <source>Also when the computer is locked or goes to sleep</source>
        <translation>وأيضًا عند قفل الحاسوب أو سكونه</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>القفل</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <translation>الإعدادات، %1</translation>
    </message>
    <message>
        <source>Spoken as soon as nothing is under way</source>
        <translation>تُستخدم حالما لا يبقى شيء جارٍ</translation>
    </message>
    <message>
        <source>Bring it up to date by itself, except on a metered line</source>
        <translation>تحديثها تلقائيًا، إلا على اتصال محدود الاستهلاك</translation>
    </message>
    <message>
        <source>Offline copy</source>
        <translation>النسخة دون اتصال</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutDialog</name>
    <message>
        <source>Use these keys</source>
        <translation>استخدم هذه المفاتيح</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>تغيير المفاتيح</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>مفاتيح جديدة لـ %1</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>بلا مفاتيح</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>It has no keys now.</source>
        <translation>لا مفاتيح له الآن.</translation>
    </message>
    <message>
        <source>Its keys now: %1</source>
        <translation>مفاتيحه الآن: %1</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or press a function key: tables and fields need the others.</source>
        <translation>اضغط مع Ctrl أو Alt أو استخدم مفتاح وظيفة: الجداول والحقول تحتاج إلى البقية.</translation>
    </message>
    <message>
        <source>These keys open the menu %1.</source>
        <translation>هذه المفاتيح تفتح القائمة %1.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 يخص %2.</translation>
    </message>
    <message>
        <source>If it is moved here, it no longer works there.</source>
        <translation>إن نُقل إلى هنا فلن يعمل هناك.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>انقله إلى هنا</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutModel</name>
    <message>
        <source>changed</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSettings</name>
    <message>
        <source>Change keys ...</source>
        <translation>تغيير المفاتيح ...</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>إعادة ضبط الكل</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>ابحث عن إجراء أو مفاتيحه</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>ابحث عن اختصار</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>The keys that it had at first</source>
        <translation>المفاتيح التي كانت له في البداية</translation>
    </message>
    <message>
        <source>Search or run a command, and a little more</source>
        <translation>ابحث أو شغّل أمرًا وزيادة قليلة</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>الأوامر الدائمة</translation>
    </message>
    <message>
        <source>Choose an action first</source>
        <translation>اختر إجراءً أولًا</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
</context>
<context>
    <name>leadfloor::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>الصفحات</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
</context>
<context>
    <name>leadfloor::SidebarModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln waiting</source>
        <translation>
            <numerusform>%1، %Ln منتظرًا</numerusform>
            <numerusform>%1، واحد منتظر (%Ln)</numerusform>
            <numerusform>%1، اثنان منتظران (%Ln)</numerusform>
            <numerusform>%1، %Ln منتظرة</numerusform>
            <numerusform>%1، %Ln منتظرًا</numerusform>
            <numerusform>%1، %Ln منتظرًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StageStrip</name>
    <message>
        <source>Stages</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>All</source>
        <comment>stages</comment>
        <translation>الكل</translation>
    </message>
</context>
<context>
    <name>leadfloor::StagesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>لأ&amp;على</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>لأ&amp;سفل</translation>
    </message>
    <message>
        <source>&amp;Save stages</source>
        <translation>&amp;حفظ المراحل</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>المراحل</translation>
    </message>
    <message>
        <source>Stages in their order</source>
        <translation>المراحل بترتيبها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>F2 renames a stage. Leads begin in the stage that cannot be removed; one that has leads stays.</source>
        <translation>F2 يعيد تسمية مرحلة. يبدأ العملاء في المرحلة التي لا تُزال؛ والتي فيها عملاء تبقى.</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>مرحلة جديدة</translation>
    </message>
    <message>
        <source>A stage that you removed still has leads.</source>
        <translation>ما زال في مرحلة أزلتها عملاء.</translation>
    </message>
    <message>
        <source>Move them to another stage first.</source>
        <translation>انقلهم أولًا إلى مرحلة أخرى.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDetail</name>
    <message>
        <source>Standing order</source>
        <translation>أمر دائم</translation>
    </message>
    <message>
        <source>Choose a standing order to see what it has bought.</source>
        <translation>اختر أمرًا دائمًا لرؤية ما اشتراه.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>استئناف</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير ...</translation>
    </message>
    <message>
        <source>End</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Loading its purchases ...</source>
        <translation>جارٍ تحميل مشترياته ...</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>الشراء</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>%1, at most %2 a lead</source>
        <comment>which leads, price</comment>
        <translation>%1، بحد أقصى %2 للعميل</translation>
    </message>
    <message>
        <source>Starts %1.</source>
        <comment>moment</comment>
        <translation>يبدأ %1.</translation>
    </message>
    <message>
        <source>Ends %1.</source>
        <comment>moment</comment>
        <translation>ينتهي %1.</translation>
    </message>
    <message>
        <source>Its days begin at midnight in %1.</source>
        <translation>تبدأ أيامه عند منتصف الليل في %1.</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3: the rest of order %4</source>
        <translation>رقم %1، بواسطة %2، %3: بقية الطلب %4</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3</source>
        <comment>number, person, moment</comment>
        <translation>رقم %1، بواسطة %2، %3</translation>
    </message>
    <message>
        <source>Bought so far: %1 leads for %2</source>
        <translation>المشترى حتى الآن: %1 عميل مقابل %2</translation>
    </message>
    <message>
        <source>Only %1, who made it, can do this</source>
        <translation>وحده %1 الذي أنشأه يمكنه ذلك</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>لا شيء بعد</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>moment, state, reason</comment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>عميل واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>عميل واحد (%Ln)</numerusform>
            <numerusform>عميلان (%Ln)</numerusform>
            <numerusform>%Ln عملاء</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>End %1 for good?</source>
        <comment>a standing order</comment>
        <translation>إنهاء %1 نهائيًا؟</translation>
    </message>
    <message>
        <source>It cannot be resumed. What it has bought stays yours.</source>
        <translation>لا يمكن استئنافه. ما اشتراه يبقى لك.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>أنهِه</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>احتفظ به</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDialog</name>
    <message>
        <source>&amp;Try it out</source>
        <translation>&amp;جرّبه</translation>
    </message>
    <message>
        <source>Start buying</source>
        <translation>بدء الشراء</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>أمر دائم جديد</translation>
    </message>
    <message>
        <source>Change standing order %1</source>
        <translation>تغيير الأمر الدائم %1</translation>
    </message>
    <message>
        <source>It buys what fits every five minutes, 50 leads at a time, until a limit is reached.</source>
        <translation>يشتري ما يناسب كل خمس دقائق، 50 عميلًا في كل مرة، حتى بلوغ حد.</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>لم يُجرَّب بعد</translation>
    </message>
    <message>
        <source>Looks at what others bought in the last 90 days, and at what is on offer now. Buys nothing.</source>
        <translation>ينظر فيما اشتراه غيرك في آخر 90 يومًا وما هو معروض الآن. لا يشتري شيئًا.</translation>
    </message>
    <message>
        <source>Looking at the last 90 days ...</source>
        <translation>جارٍ النظر في آخر 90 يومًا ...</translation>
    </message>
    <message>
        <source>The workspace has as many standing orders as it may have.</source>
        <translation>لدى مساحة العمل أقصى عدد مسموح من الأوامر الدائمة.</translation>
    </message>
    <message>
        <source>End one that is not needed.</source>
        <translation>أنهِ واحدًا لا حاجة إليه.</translation>
    </message>
    <message>
        <source>Look at the list before you try again: it may have been done.</source>
        <translation>راجع القائمة قبل إعادة المحاولة: ربما تم بالفعل.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingForm</name>
    <message>
        <source>Which leads</source>
        <translation>أي عملاء</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;أي عملاء</translation>
    </message>
    <message>
        <source>&amp;Starts on</source>
        <translation>&amp;يبدأ في</translation>
    </message>
    <message>
        <source>&amp;Ends after</source>
        <translation>ي&amp;نتهي بعد</translation>
    </message>
    <message>
        <source>People whom the workspace has bought before may come again</source>
        <translation>يجوز أن يتكرر من اشترتهم مساحة العمل من قبل</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>كلمات مرشّحه</translation>
    </message>
    <message>
        <source>&amp;Most for one lead, in %1</source>
        <translation>أ&amp;قصى سعر للعميل، بـ %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>في اليوم</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>في الأسبوع</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>في الشهر</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>في المجموع</translation>
    </message>
    <message>
        <source>Most leads a day</source>
        <translation>أقصى عملاء في اليوم</translation>
    </message>
    <message>
        <source>Most leads a week</source>
        <translation>أقصى عملاء في الأسبوع</translation>
    </message>
    <message>
        <source>Most leads a month</source>
        <translation>أقصى عملاء في الشهر</translation>
    </message>
    <message>
        <source>Most leads in all</source>
        <translation>أقصى عملاء في المجموع</translation>
    </message>
    <message>
        <source>Most money a day</source>
        <translation>أقصى مال في اليوم</translation>
    </message>
    <message>
        <source>Most money a week</source>
        <translation>أقصى مال في الأسبوع</translation>
    </message>
    <message>
        <source>Most money a month</source>
        <translation>أقصى مال في الشهر</translation>
    </message>
    <message>
        <source>Most money in all</source>
        <translation>أقصى مال في المجموع</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>بحد أقصى</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Money, %1</source>
        <translation>المال، %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Days &amp;begin at midnight in</source>
        <translation>تبدأ الأيام ع&amp;ند منتصف الليل في</translation>
    </message>
    <message>
        <source>Say what one lead may cost.</source>
        <translation>حدّد كم قد يكلّف العميل.</translation>
    </message>
    <message>
        <source>Give at least one limit, so that it does not buy without end.</source>
        <translation>ضع حدًا واحدًا على الأقل كي لا يشتري بلا نهاية.</translation>
    </message>
    <message>
        <source>Its last day is over, or before the first one.</source>
        <translation>يومه الأخير انقضى أو يسبق الأول.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingModel</name>
    <message>
        <source>Limit reached</source>
        <translation>بُلغ الحد</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>بانتظار عملاء</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bought, limit</comment>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a standing order</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>المُنفق</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>للعميل</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>العضو</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingPage</name>
    <message>
        <source>Standing orders</source>
        <translation>الأوامر الدائمة</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>أمر دائم جديد</translation>
    </message>
    <message>
        <source>Standing order beside the table</source>
        <translation>الأمر الدائم بجانب الجدول</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>بانتظار عملاء</translation>
    </message>
    <message>
        <source>&amp;New standing order ...</source>
        <translation>أمر دائم &amp;جديد ...</translation>
    </message>
    <message>
        <source>&amp;Change this standing order ...</source>
        <translation>&amp;تغيير هذا الأمر الدائم ...</translation>
    </message>
    <message>
        <source>&amp;Pause or resume it</source>
        <translation>إ&amp;يقافه أو استئنافه</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>إ&amp;نهاؤه</translation>
    </message>
    <message>
        <source>Nothing buys by itself yet</source>
        <translation>لا شيء يشتري تلقائيًا بعد</translation>
    </message>
    <message>
        <source>A standing order buys leads of your filter as they come, within limits of leads and money that you set.</source>
        <translation>يشتري الأمر الدائم عملاء مرشّحك عند وصولهم ضمن حدود العدد والمال التي تضعها.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>1 is active</source>
        <translation>واحد نشط</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are active</source>
        <translation>
            <numerusform>%Ln نشطًا</numerusform>
            <numerusform>واحد نشط (%Ln)</numerusform>
            <numerusform>اثنان نشطان (%Ln)</numerusform>
            <numerusform>%Ln نشطة</numerusform>
            <numerusform>%Ln نشطًا</numerusform>
            <numerusform>%Ln نشطًا</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is paused</source>
        <translation>واحد متوقف</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are paused</source>
        <translation>
            <numerusform>%Ln متوقفًا</numerusform>
            <numerusform>واحد متوقف (%Ln)</numerusform>
            <numerusform>اثنان متوقفان (%Ln)</numerusform>
            <numerusform>%Ln متوقفة</numerusform>
            <numerusform>%Ln متوقفًا</numerusform>
            <numerusform>%Ln متوقفًا</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StartPage</name>
    <message>
        <source>Theme: system</source>
        <translation>السمة: النظام</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>السمة: فاتحة</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>السمة: داكنة</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>السمة: تباين عالٍ</translation>
    </message>
    <message>
        <source>Create my demo floor</source>
        <translation>إنشاء منصتي التجريبية</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>اتصال</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>فتح المخزن دون اتصال</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>جرّب هنا</translation>
    </message>
    <message>
        <source>A private floor on this computer with demo leads and demo credits.</source>
        <translation>منصة خاصة على هذا الحاسوب بعملاء ورصيد تجريبيين.</translation>
    </message>
    <message>
        <source>Ready in under a minute</source>
        <translation>جاهزة في أقل من دقيقة</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>لا شيء يغادر هذا الحاسوب</translation>
    </message>
    <message>
        <source>Delete it at any time</source>
        <translation>احذفها متى شئت</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>الاتصال بمنصة</translation>
    </message>
    <message>
        <source>Sign in to the floor of your lead supplier or your own company.</source>
        <translation>سجّل الدخول إلى منصة مورّدك أو شركتك.</translation>
    </message>
    <message>
        <source>The floor&apos;s address</source>
        <translation>عنوان المنصة</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>البريد الإلكتروني وكلمة المرور</translation>
    </message>
    <message>
        <source>Each step of the connection is tested</source>
        <translation>تُفحص كل خطوة من الاتصال</translation>
    </message>
    <message>
        <source>Open my offline store</source>
        <translation>فتح مخزني دون اتصال</translation>
    </message>
    <message>
        <source>Work with the leads that you already bought, without a network.</source>
        <translation>اعمل مع العملاء الذين اشتريتهم دون شبكة.</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer</source>
        <translation>محفوظ مشفّرًا على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Welcome to Leadfloor</source>
        <translation>مرحبًا بك في Leadfloor</translation>
    </message>
    <message>
        <source>Buy, call and keep your leads in one place. How do you want to start?</source>
        <translation>اشترِ واتصل واحفظ عملاءك في مكان واحد. كيف تريد أن تبدأ؟</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>مسح القائمة</translation>
    </message>
    <message>
        <source>Making your demo floor</source>
        <translation>جارٍ إنشاء منصتك التجريبية</translation>
    </message>
    <message>
        <source>Steps of making the floor</source>
        <translation>خطوات إنشاء المنصة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>لا يوجد مخزن على هذا الحاسوب بعد: سجّل الدخول إلى منصة واختر «حفظ عملائي على هذا الحاسوب».</translation>
    </message>
    <message>
        <source>Opens with your keychain or a passphrase</source>
        <translation>يُفتح بسلسلة مفاتيحك أو بعبارة سر</translation>
    </message>
    <message>
        <source>Locks itself after a week without its floor</source>
        <translation>يقفل نفسه بعد أسبوع دون منصته</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementDialog</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>حفظ بصيغة CSV ...</translation>
    </message>
    <message>
        <source>Payout %1 of %2</source>
        <translation>الدفعة %1 لـ %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>بيع بمبلغ</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>العمولة</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>الكشف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The statement is on the clipboard.</source>
        <translation>الكشف في الحافظة.</translation>
    </message>
    <message>
        <source>Statement ...</source>
        <translation>الكشف ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>المجموع %1</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>حفظ بصيغة CSV</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementModel</name>
    <message>
        <source>Order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>شراء</translation>
    </message>
    <message>
        <source>Credits granted</source>
        <translation>رصيد ممنوح</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>شحن</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>تسوية</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>رد مبلغ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>الطلب</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation>دفع بالبطاقة</translation>
    </message>
    <message>
        <source>Top-up taken back</source>
        <translation>شحن مُسترد</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>رصيد إضافي</translation>
    </message>
    <message>
        <source>Bonus has ended</source>
        <translation>انتهت المكافأة</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatusStrip</name>
    <message>
        <source>Cancel the running job</source>
        <translation>إلغاء المهمة الجارية</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Connection to the floor</source>
        <translation>الاتصال بالمنصة</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>المحدد</translation>
    </message>
    <message>
        <source>All that match the filter, loaded or not</source>
        <translation>كل ما يطابق المرشّح، محمّلًا أو لا</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>المهام</translation>
    </message>
    <message>
        <source>The figures on screen are from this time</source>
        <translation>الأرقام على الشاشة من هذا الوقت</translation>
    </message>
    <message>
        <source>Money and contacts are hidden; press to show them</source>
        <translation>المال وجهات الاتصال مخفية؛ اضغط لإظهارها</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Connected, %1 ms</source>
        <translation>متصل، %1 م.ث</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>جارٍ الاتصال</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>دون اتصال</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>حُدّد %1</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>يطابق %1</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>بيانات %1</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>مخفي</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 وواحد آخر (%Ln)</numerusform>
            <numerusform>%1 واثنان آخران (%Ln)</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
            <numerusform>%1 و%Ln أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>إلغاء %1</translation>
    </message>
    <message>
        <source>opens until %1</source>
        <comment>an offline store</comment>
        <translation>يُفتح حتى %1</translation>
    </message>
    <message>
        <source>Offline copy: updating</source>
        <translation>النسخة دون اتصال: قيد التحديث</translation>
    </message>
    <message>
        <source>Offline copy: not whole yet</source>
        <translation>النسخة دون اتصال: لم تكتمل بعد</translation>
    </message>
    <message>
        <source>Offline copy: just now</source>
        <translation>النسخة دون اتصال: الآن</translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n min ago</source>
        <translation>
            <numerusform>النسخة دون اتصال: قبل %n دقيقة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n دقيقة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n دقيقة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n دقائق</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n دقيقة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n h ago</source>
        <translation>
            <numerusform>النسخة دون اتصال: قبل %n ساعة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n ساعة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n ساعة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n ساعات</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n ساعة</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n days ago</source>
        <translation>
            <numerusform>النسخة دون اتصال: قبل %n يوم</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n يوم</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n يوم</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n أيام</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n يومًا</numerusform>
            <numerusform>النسخة دون اتصال: قبل %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>Your leads on this computer; press to bring them up to date now</source>
        <translation>عملاؤك المحتملون على هذا الجهاز؛ اضغط لتحديثهم الآن</translation>
    </message>
</context>
<context>
    <name>leadfloor::StepList</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>لم يبدأ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, step</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::Stepper</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>الخطوة %1 من %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) done</source>
        <translation>
            <numerusform>تمت كل الخطوات وعددها %Ln</numerusform>
            <numerusform>تمت الخطوة (%Ln)</numerusform>
            <numerusform>تمت الخطوتان (%Ln)</numerusform>
            <numerusform>تمت كل الخطوات وعددها %Ln</numerusform>
            <numerusform>تمت كل الخطوات وعددها %Ln</numerusform>
            <numerusform>تمت كل الخطوات وعددها %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StockCharts</name>
    <message>
        <source>Charts of the stock</source>
        <translation>مخططات المخزون</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>المخزون حسب العمر</translation>
    </message>
    <message>
        <source>Stock by place</source>
        <translation>المخزون حسب المكان</translation>
    </message>
    <message>
        <source>Stock by class</source>
        <translation>المخزون حسب الفئة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Average price by place</source>
        <translation>متوسط السعر حسب المكان</translation>
    </message>
    <message>
        <source>Stock by score</source>
        <translation>المخزون حسب النقاط</translation>
    </message>
    <message>
        <source>counties with most leads</source>
        <translation>المقاطعات الأكثر عملاء</translation>
    </message>
    <message>
        <source>states with most leads</source>
        <translation>الولايات الأكثر عملاء</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>متوسط السعر</translation>
    </message>
    <message>
        <source>in tens, from so many points on</source>
        <translation>بالعشرات، بدءًا من هذا العدد من النقاط</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>النقاط</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockMap</name>
    <message>
        <source>Stock by state</source>
        <translation>المخزون حسب الولاية</translation>
    </message>
    <message>
        <source>Arrows go to neighbours, Return takes only this area, Space adds it, minus leaves it out, C shows its counties, Backspace all states.</source>
        <translation>الأسهم تنتقل إلى الجيران، Return تأخذ هذه المنطقة وحدها، المسافة تضيفها، الطرح يستبعدها، C تعرض مقاطعاتها، Backspace كل الولايات.</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>المخزون حسب المقاطعة، %1</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 عميل</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>لم تُعد بعد</translation>
    </message>
    <message>
        <source>%1, %2, chosen</source>
        <comment>area, its leads</comment>
        <translation>%1، %2، مختار</translation>
    </message>
    <message>
        <source>%1, %2, left out</source>
        <comment>area, its leads</comment>
        <translation>%1، %2، مستبعد</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>area, its leads</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>%1 % of all under the other filters</source>
        <translation>%1 % من الكل بالمرشّحات الأخرى</translation>
    </message>
    <message>
        <source>Chosen. Click: no longer.</source>
        <translation>مختار. انقر لإلغائه.</translation>
    </message>
    <message>
        <source>Left out. Alt+click: no longer.</source>
        <translation>مستبعد. Alt+نقر لإلغائه.</translation>
    </message>
    <message>
        <source>Click: only this. Ctrl: add. Alt: leave out.</source>
        <translation>نقر: هذا فقط. Ctrl: إضافة. Alt: استبعاد.</translation>
    </message>
    <message>
        <source>Double click or C: its counties.</source>
        <translation>نقر مزدوج أو C: مقاطعاته.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>class, leads, price</comment>
        <translation>%1: %2 بسعر %3</translation>
    </message>
    <message>
        <source>%1: %2 from %3, on average %4</source>
        <comment>class, leads, prices</comment>
        <translation>%1: %2 من %3، بمتوسط %4</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockPicture</name>
    <message>
        <source>Where the %1 are</source>
        <translation>أين الـ %1</translation>
    </message>
    <message>
        <source>free now</source>
        <translation>متاح الآن</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>مباع</translation>
    </message>
    <message>
        <source>held by others, until %1</source>
        <translation>محجوز لغيرك حتى %1</translation>
    </message>
    <message>
        <source>held by others</source>
        <translation>محجوز لغيرك</translation>
    </message>
    <message>
        <source>already yours</source>
        <translation>لك بالفعل</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>محظور</translation>
    </message>
    <message>
        <source>in another line</source>
        <translation>في بند آخر</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionDialog</name>
    <message>
        <source>What the file holds</source>
        <translation>محتوى الملف</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ال&amp;ملف</translation>
    </message>
    <message>
        <source>CSV or text: columns called phone or e-mail, or one number a line.</source>
        <translation>CSV أو نص: أعمدة باسم الهاتف أو البريد، أو رقم في كل سطر.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>A list of the same name is replaced.</source>
        <translation>تُستبدل قائمة بالاسم نفسه.</translation>
    </message>
    <message>
        <source>It &amp;ends by itself</source>
        <translation>تن&amp;تهي تلقائيًا</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>رفع</translation>
    </message>
    <message>
        <source>Upload numbers</source>
        <translation>رفع أرقام</translation>
    </message>
    <message>
        <source>Never buy these</source>
        <translation>لا تُشترى أبدًا</translation>
    </message>
    <message>
        <source>Checked for do not call</source>
        <translation>مفحوصة لعدم الاتصال</translation>
    </message>
    <message>
        <source>Read and hashed</source>
        <translation>قُرئ وجُزّئ</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>اختيار ...</translation>
    </message>
    <message>
        <source>Nobody of the list is browsed, counted or bought any more. Numbers are hashed here; none leaves this computer.</source>
        <translation>لن يُعرض أحد من القائمة أو يُعدّ أو يُشترى. تُجزَّأ الأرقام هنا ولا يغادر أي منها هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Numbers that were checked against do-not-call registers: My leads and exports say how long ago. They are hashed here.</source>
        <translation>أرقام فُحصت في سجلات عدم الاتصال: يبيّن عملائي والتصدير منذ متى. تُجزَّأ هنا.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>يوم الفحص</translation>
    </message>
    <message>
        <source>The last day on which it holds.</source>
        <translation>آخر يوم تسري فيه.</translation>
    </message>
    <message>
        <source>The day of the check.</source>
        <translation>يوم الفحص.</translation>
    </message>
    <message>
        <source>Choose a file of numbers</source>
        <translation>اختر ملف أرقام</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>لا يمكن استخدام الملف.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries; %2 rows had neither phone nor e-mail.</source>
        <translation>القائمة سارية وفيها %1 مدخلًا؛ %2 صفًا بلا هاتف ولا بريد.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries.</source>
        <translation>القائمة سارية وفيها %1 مدخلًا.</translation>
    </message>
    <message>
        <source>%1 numbers were checked; %2 of them are of your leads.</source>
        <translation>فُحص %1 رقمًا؛ منها %2 لعملائك.</translation>
    </message>
    <message>
        <source>Another file is being uploaded.</source>
        <translation>يجري رفع ملف آخر.</translation>
    </message>
    <message>
        <source>Drop this one when that is done.</source>
        <translation>أفلت هذا عند انتهاء ذاك.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.tab *.xlsx)</source>
        <translation>قوائم (*.csv *.txt *.tsv *.tab *.xlsx)</translation>
    </message>
    <message>
        <source>&amp;Columns with the numbers</source>
        <translation>أعمدة الأر&amp;قام</translation>
    </message>
    <message>
        <source>Read from: %1.</source>
        <translation>قُرئ من: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionModel</name>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>المدخلات</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>تسري حتى</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>تُزال يدويًا</translation>
    </message>
    <message>
        <source>being applied</source>
        <translation>قيد التطبيق</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionPage</name>
    <message>
        <source>Suppression lists</source>
        <translation>قوائم الحجب</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>تُزال يدويًا</translation>
    </message>
    <message>
        <source>Checked numbers ...</source>
        <translation>أرقام مفحوصة ...</translation>
    </message>
    <message>
        <source>Upload a list</source>
        <translation>رفع قائمة</translation>
    </message>
    <message>
        <source>&amp;Upload a list ...</source>
        <translation>&amp;رفع قائمة ...</translation>
    </message>
    <message>
        <source>&amp;Checked numbers ...</source>
        <translation>أرقام م&amp;فحوصة ...</translation>
    </message>
    <message>
        <source>&amp;Remove this list</source>
        <translation>إ&amp;زالة هذه القائمة</translation>
    </message>
    <message>
        <source>Nobody is suppressed</source>
        <translation>لا أحد محجوب</translation>
    </message>
    <message>
        <source>Upload phones and e-mails of people that you never want to buy: they are not shown, counted or bought any more.</source>
        <translation>ارفع هواتف وبريد أشخاص لا تريد شراءهم أبدًا: لن يُعرضوا أو يُعدّوا أو يُشتروا.</translation>
    </message>
    <message>
        <source>1 list with %1 entries</source>
        <translation>قائمة واحدة فيها %1 مدخلًا</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists with %1 entries</source>
        <translation>
            <numerusform>%Ln قائمة فيها %1 مدخلًا</numerusform>
            <numerusform>قائمة واحدة (%Ln) فيها %1 مدخلًا</numerusform>
            <numerusform>قائمتان (%Ln) فيهما %1 مدخلًا</numerusform>
            <numerusform>%Ln قوائم فيها %1 مدخلًا</numerusform>
            <numerusform>%Ln قائمة فيها %1 مدخلًا</numerusform>
            <numerusform>%Ln قائمة فيها %1 مدخلًا</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be brought back any more.</source>
        <translation>لم يعد استرجاع القائمة ممكنًا.</translation>
    </message>
    <message>
        <source>Upload its file again.</source>
        <translation>ارفع ملفها مجددًا.</translation>
    </message>
    <message>
        <source>The list holds again.</source>
        <translation>القائمة سارية من جديد.</translation>
    </message>
</context>
<context>
    <name>leadfloor::T</name>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableCopy</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>نسخ مع ال&amp;ترويسات</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableLook</name>
    <message>
        <source>Hide “%1”</source>
        <comment>a column</comment>
        <translation>إخفاء “%1”</translation>
    </message>
    <message>
        <source>Fit “%1”</source>
        <comment>a column</comment>
        <translation>ملاءمة “%1”</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>ملاءمة كل الأعمدة</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>إعادة ضبط الأعمدة</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>مضغوط</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>height of rows</comment>
        <translation>عادي</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>مريح</translation>
    </message>
    <message>
        <source>Freeze up to “%1”</source>
        <comment>a column</comment>
        <translation>تثبيت حتى “%1”</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableStack</name>
    <message>
        <source>Loading ...</source>
        <translation>جارٍ التحميل ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::TaskCard</name>
    <message>
        <source>1 lead</source>
        <translation>عميل واحد</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 عميل</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Hold on order %1 ends</source>
        <translation>ينتهي حجز الطلب %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Order %1 waits for its invoice</source>
        <translation>الطلب %1 ينتظر فاتورته</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>محفوظ حتى %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>1 call due</source>
        <translation>اتصال واحد مستحق</translation>
    </message>
    <message>
        <source>%1 calls due</source>
        <translation>%1 اتصالًا مستحقًا</translation>
    </message>
    <message>
        <source>follow-ups until tonight</source>
        <translation>متابعات حتى الليلة</translation>
    </message>
    <message>
        <source>1 contact has not come yet</source>
        <translation>جهة اتصال واحدة لم تصل بعد</translation>
    </message>
    <message>
        <source>%1 contacts have not come yet</source>
        <translation>%1 جهة اتصال لم تصل بعد</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>الطلب %1</translation>
    </message>
    <message>
        <source>%1: %2 new</source>
        <comment>a watch, leads</comment>
        <translation>%1: %2 جديد</translation>
    </message>
    <message>
        <source>watch, %1</source>
        <translation>مراقبة، %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>1 thing</source>
        <translation>شيء واحد</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 أشياء</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>لا شيء ينتظرك.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Toast</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>leadfloor::TopupPayment</name>
    <message>
        <source>The package was not bought</source>
        <translation>لم تُشترَ الباقة</translation>
    </message>
    <message>
        <source>The floor does not answer</source>
        <translation>السوق لا يجيب</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>يُسأل مجددًا تلقائيًا. ما تدفعه لا يضيع.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>جارٍ إعداد صفحة الدفع</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>تُفتح في متصفحك بعد لحظات.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>تستغرق صفحة الدفع وقتًا أطول من المعتاد</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself.</source>
        <translation>بوابة السوق أو مزوّد البطاقات لا يجيب. يستمر الأمر تلقائيًا.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>بانتظار %1 على صفحة البطاقة</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself, also when this window is closed.</source>
        <translation>ادفع في متصفحك. دفعت؟ يُلاحظ ذلك هنا تلقائيًا حتى لو كانت هذه النافذة مغلقة.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>لم يدفع المصرف بعد</translation>
    </message>
    <message>
        <source>Nothing to do: the credits come when it has.</source>
        <translation>لا شيء عليك: يصل الرصيد متى دفع.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>لم يُدفع: الصفحة مغلقة</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged; money that comes late is credited all the same.</source>
        <translation>رُفضت البطاقة أو بقيت الصفحة مفتوحة طويلًا. لم يُخصم شيء؛ وما يصل متأخرًا من مال يُضاف إلى الرصيد على أي حال.</translation>
    </message>
    <message>
        <source>%1 of credits were added</source>
        <translation>أُضيف رصيد بقيمة %1</translation>
    </message>
    <message>
        <source>%1, of it %2 bonus, which is used first.</source>
        <translation>%1، منها %2 مكافأة تُستخدم أولًا.</translation>
    </message>
    <message>
        <source>Paid after it was given up</source>
        <translation>دُفع بعد التخلي</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>المال في محفظتك.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>يعود المال إلى بطاقتك تلقائيًا؛ تحتاج المصارف بضعة أيام.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>دُفع مبلغ آخر</translation>
    </message>
    <message>
        <source>Nothing is credited yet. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>لم يُضف شيء بعد. يقرر مشغّل السوق هل يعود المال إلى البطاقة أم إلى محفظتك.</translation>
    </message>
    <message>
        <source>Given up: nothing was charged</source>
        <translation>تم التخلي: لم يُخصم شيء</translation>
    </message>
    <message>
        <source>What is paid on the page all the same goes back to the card.</source>
        <translation>ما يُدفع على الصفحة رغم ذلك يعود إلى البطاقة.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TornWindow</name>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>%1 - %2 - Leadfloor</source>
        <comment>page, floor</comment>
        <translation>%1 - %2 - Leadfloor</translation>
    </message>
    <message>
        <source>%1, in a window of its own</source>
        <translation>%1، في نافذة خاصة بها</translation>
    </message>
    <message>
        <source>Not connected: what is shown here may be old.</source>
        <translation>غير متصل: ما يظهر هنا قد يكون قديمًا.</translation>
    </message>
    <message>
        <source>The main window connects again.</source>
        <translation>النافذة الرئيسية تعيد الاتصال.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TrayChannel</name>
    <message>
        <source>Show &amp;Leadfloor</source>
        <translation>إظهار &amp;Leadfloor</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>الإ&amp;شعارات</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>إ&amp;نهاء</translation>
    </message>
</context>
<context>
    <name>leadfloor::UiSettings</name>
    <message>
        <source>Not known: %1.</source>
        <translation>غير معروف: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewBar</name>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation>&amp;حفظ العرض</translation>
    </message>
    <message>
        <source>Save &amp;as a view ...</source>
        <translation>حفظ &amp;كعرض ...</translation>
    </message>
    <message>
        <source>Re&amp;vert to the saved view</source>
        <translation>ال&amp;عودة إلى العرض المحفوظ</translation>
    </message>
    <message>
        <source>Re&amp;name view ...</source>
        <translation>إعادة &amp;تسمية العرض ...</translation>
    </message>
    <message>
        <source>Share view with the &amp;team</source>
        <translation>مشاركة العرض مع ال&amp;فريق</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>&amp;حذف العرض</translation>
    </message>
    <message>
        <source>&amp;Close view, keep what it shows</source>
        <translation>إ&amp;غلاق العرض مع إبقاء ما يعرضه</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no view is open</comment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>العرض: %1</translation>
    </message>
    <message>
        <source>View %1, changed, not saved</source>
        <translation>العرض %1، معدّل وغير محفوظ</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>العرض %1</translation>
    </message>
    <message>
        <source>Take view from the &amp;team</source>
        <translation>سحب العرض من ال&amp;فريق</translation>
    </message>
    <message>
        <source>Of the team</source>
        <translation>للفريق</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>أنشأه %1</translation>
    </message>
    <message>
        <source>No views are saved yet</source>
        <translation>لا عروض محفوظة بعد</translation>
    </message>
    <message>
        <source>The views are not loaded yet</source>
        <translation>لم تُحمّل العروض بعد</translation>
    </message>
    <message>
        <source>Load them</source>
        <translation>حمّلها</translation>
    </message>
    <message>
        <source>Your team sees “%1” now.</source>
        <translation>يرى فريقك الآن “%1”.</translation>
    </message>
    <message>
        <source>Only you see “%1” now.</source>
        <translation>أنت وحدك ترى “%1” الآن.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>حُذف العرض “%1”.</translation>
    </message>
    <message>
        <source>Somebody has changed this view since you opened it.</source>
        <translation>عدّل أحدهم هذا العرض منذ فتحته.</translation>
    </message>
    <message>
        <source>Revert to see it as it is now, or save yours under another name.</source>
        <translation>عُد إليه لتراه كما هو الآن، أو احفظ عرضك باسم آخر.</translation>
    </message>
    <message>
        <source>This view is not there any more.</source>
        <translation>لم يعد هذا العرض موجودًا.</translation>
    </message>
    <message>
        <source>Save what you see under a new name if you want to keep it.</source>
        <translation>احفظ ما تراه باسم جديد إن أردت الاحتفاظ به.</translation>
    </message>
    <message>
        <source>This view asks for something that this program does not know.</source>
        <translation>يطلب هذا العرض شيئًا لا يعرفه هذا البرنامج.</translation>
    </message>
    <message>
        <source>The saved views could not be loaded. %1</source>
        <translation>تعذّر تحميل العروض المحفوظة. %1</translation>
    </message>
    <message>
        <source>The view cannot be saved like this: %1.</source>
        <translation>لا يمكن حفظ العرض هكذا: %1.</translation>
    </message>
    <message>
        <source>&amp;Begin with this view</source>
        <translation>&amp;ابدأ بهذا العرض</translation>
    </message>
    <message>
        <source>&amp;Begin without this view</source>
        <translation>&amp;ابدأ دون هذا العرض</translation>
    </message>
    <message>
        <source>This page begins with “%1” from the next start on.</source>
        <translation>تبدأ هذه الصفحة بـ«%1» منذ التشغيل التالي.</translation>
    </message>
    <message>
        <source>This page begins without a view from the next start on.</source>
        <translation>تبدأ هذه الصفحة دون عرض منذ التشغيل التالي.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>من يراه</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>حفظ العرض</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>حفظ كعرض</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>إعادة تسمية العرض</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>أنا فقط</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>فريقي</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewRows</name>
    <message>
        <source>Open view: %1</source>
        <translation>فتح العرض: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletPage</name>
    <message>
        <source>Wallet</source>
        <translation>المحفظة</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>الرصيد</translation>
    </message>
    <message>
        <source>Movements of which time</source>
        <translation>حركات أي مدة</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>كل الحركات</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر يوم (%Ln)</numerusform>
            <numerusform>آخر يومين (%Ln)</numerusform>
            <numerusform>آخر %Ln أيام</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
            <numerusform>آخر %Ln يومًا</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>نسخ الكشف</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>الكشف</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>الرصيد الختامي</translation>
    </message>
    <message>
        <source>&amp;Open its order</source>
        <translation>&amp;فتح طلبه</translation>
    </message>
    <message>
        <source>&amp;Balance as a chart</source>
        <translation>ال&amp;رصيد كمخطط</translation>
    </message>
    <message>
        <source>Copy the &amp;statement</source>
        <translation>نسخ ال&amp;كشف</translation>
    </message>
    <message>
        <source>Nothing moved in this time</source>
        <translation>لا حركة في هذه المدة</translation>
    </message>
    <message>
        <source>There are %1 movements before it.</source>
        <translation>قبلها %1 حركة.</translation>
    </message>
    <message>
        <source>Show all movements</source>
        <translation>عرض كل الحركات</translation>
    </message>
    <message>
        <source>No money has moved yet</source>
        <translation>لم يتحرك مال بعد</translation>
    </message>
    <message>
        <source>Credits and purchases appear here, each with the balance after it.</source>
        <translation>يظهر هنا الرصيد والمشتريات، كل منها مع الرصيد بعدها.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>%1, one movement</source>
        <comment>day</comment>
        <translation>%1، حركة واحدة</translation>
    </message>
    <message>
        <source>%1, %2 movements</source>
        <comment>day, number</comment>
        <translation>%1، %2 حركة</translation>
    </message>
    <message>
        <source>%1 to %2, %3 movements</source>
        <comment>day, day, number</comment>
        <translation>%1 إلى %2، %3 حركة</translation>
    </message>
    <message>
        <source>opening %1 on %2</source>
        <translation>الافتتاحي %1 في %2</translation>
    </message>
    <message>
        <source>every balance adds up</source>
        <translation>كل الأرصدة صحيحة</translation>
    </message>
    <message>
        <source>balances do not add up: tell the operator</source>
        <translation>الأرصدة غير صحيحة: أخبر المشغّل</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>المقيّد</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>حسب اليوم</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>إضافة رصيد</translation>
    </message>
    <message>
        <source>&amp;Add credits</source>
        <translation>&amp;إضافة رصيد</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>فتح الصفحة</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Bonus ...</source>
        <translation>المكافأة ...</translation>
    </message>
    <message>
        <source>What bonus credits are left, and until when</source>
        <translation>ما بقي من الرصيد الإضافي، وحتى متى</translation>
    </message>
    <message>
        <source>&amp;Bonus credits ...</source>
        <translation>الرصيد الإ&amp;ضافي ...</translation>
    </message>
    <message>
        <source>&amp;Low balance ...</source>
        <translation>الرصيد الم&amp;نخفض ...</translation>
    </message>
    <message>
        <source>low-balance line</source>
        <translation>حد الرصيد المنخفض</translation>
    </message>
    <message>
        <source>The balance is low: below %1.</source>
        <translation>الرصيد منخفض: دون %1.</translation>
    </message>
    <message>
        <source>Purchases and standing orders stop when it is used up.</source>
        <translation>تتوقف المشتريات والأوامر الدائمة حين ينفد.</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>تغيير الحد</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>حفظ ...</translation>
    </message>
    <message>
        <source>All movements of the chosen time, as a CSV file</source>
        <translation>كل حركات المدة المختارة في ملف CSV</translation>
    </message>
    <message>
        <source>Sa&amp;ve the statement ...</source>
        <translation>&amp;حفظ الكشف ...</translation>
    </message>
    <message>
        <source>the newest %1 movements</source>
        <comment>number</comment>
        <translation>أحدث %1 حركة</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>حفظ الكشف</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>ملفات CSV ‏(*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletTiles</name>
    <message>
        <source>available and pending together</source>
        <translation>المتاح والمعلّق معًا</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>المتاح الآن</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>لشراء العملاء</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>غير معروف بعد</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>المتاح %1</translation>
    </message>
    <message>
        <source>pending %1</source>
        <translation>المعلّق %1</translation>
    </message>
    <message>
        <source>%1 bonus, %2 of it until %3</source>
        <comment>amount, amount, date</comment>
        <translation>مكافأة %1، منها %2 حتى %3</translation>
    </message>
    <message>
        <source>%1 of it bonus, used first</source>
        <translation>منه %1 مكافأة تُستخدم أولًا</translation>
    </message>
    <message>
        <source>credit line %1</source>
        <translation>حد ائتمان %1</translation>
    </message>
    <message>
        <source>Below what balance your workspace is told</source>
        <translation>الرصيد الذي تُخبَر مساحة عملك إن انخفض عنه</translation>
    </message>
    <message>
        <source>Low balance is not told</source>
        <translation>لا يُبلَّغ عن الرصيد المنخفض</translation>
    </message>
    <message>
        <source>Low: below %1</source>
        <translation>منخفض: دون %1</translation>
    </message>
    <message>
        <source>Told below %1</source>
        <translation>يُبلَّغ دون %1</translation>
    </message>
    <message>
        <source>Expected balance</source>
        <translation>الرصيد المتوقع</translation>
    </message>
    <message>
        <source>top-ups and returns on their way</source>
        <translation>شحنات وإرجاعات في الطريق</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>لا شيء في الطريق</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchDialog</name>
    <message>
        <source>Which leads</source>
        <translation>أي عملاء</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;أي عملاء</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>ما يُعد</translation>
    </message>
    <message>
        <source>&amp;Not between</source>
        <translation>&amp;ليس بين</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>مراقبة</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>حفظ التغييرات</translation>
    </message>
    <message>
        <source>Watch for leads</source>
        <translation>مراقبة العملاء</translation>
    </message>
    <message>
        <source>Change watch %1</source>
        <translation>تغيير المراقبة %1</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>كلمات مرشّحه</translation>
    </message>
    <message>
        <source>It is looked at every five minutes, also while this program is closed, and counts what the inventory shows.</source>
        <translation>يُنظر فيها كل خمس دقائق حتى والبرنامج مغلق، وتعد ما يعرضه المخزون.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>عملاء جدد</translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation>كل المطابقين</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>هدوء من</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>هدوء حتى</translation>
    </message>
    <message>
        <source>&amp;Tell of</source>
        <translation>الإ&amp;شعار بـ</translation>
    </message>
    <message>
        <source>&amp;From so many on</source>
        <translation>بد&amp;ءًا من</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>بحد أ&amp;قصى</translation>
    </message>
    <message>
        <source>and</source>
        <translation>و</translation>
    </message>
    <message>
        <source>by the clock of %1</source>
        <translation>بتوقيت %1</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at the same time.</source>
        <translation>تبدأ ساعات الهدوء وتنتهي في الوقت نفسه.</translation>
    </message>
    <message>
        <source>Choose another end, or switch the watch off instead.</source>
        <translation>اختر نهاية أخرى أو أوقف المراقبة.</translation>
    </message>
    <message>
        <source>The floor does not take it like this.</source>
        <translation>لا تقبله المنصة هكذا.</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchModel</name>
    <message>
        <source>Cannot look</source>
        <translation>لا يمكنها النظر</translation>
    </message>
    <message>
        <source>On</source>
        <translation>مفعّلة</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>معطّلة</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>كل ساعة</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>يوميًا</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>أسبوعيًا</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hours</source>
        <translation>
            <numerusform>كل %Ln ساعة</numerusform>
            <numerusform>كل ساعة (%Ln)</numerusform>
            <numerusform>كل ساعتين (%Ln)</numerusform>
            <numerusform>كل %Ln ساعات</numerusform>
            <numerusform>كل %Ln ساعة</numerusform>
            <numerusform>كل %Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>كل %Ln دقيقة</numerusform>
            <numerusform>كل دقيقة (%Ln)</numerusform>
            <numerusform>كل دقيقتين (%Ln)</numerusform>
            <numerusform>كل %Ln دقائق</numerusform>
            <numerusform>كل %Ln دقيقة</numerusform>
            <numerusform>كل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>leads</comment>
        <translation>%1 في المجموع</translation>
    </message>
    <message>
        <source>Any new lead</source>
        <translation>أي عميل جديد</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 جديد</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a watch</comment>
        <translation>رقم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>Tells of</source>
        <translation>تُشعر بـ</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>بحد أقصى</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>الموجود الآن</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>آخر إشعار</translation>
    </message>
    <message>
        <source>never</source>
        <translation>لم يحدث</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchedFolderModel</name>
    <message>
        <source>Paused</source>
        <translation>متوقف مؤقتًا</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>قيد الإدخال</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>متعثر</translation>
    </message>
    <message>
        <source>1 file waits</source>
        <translation>ملف ينتظر</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait</source>
        <translation>
            <numerusform>%Ln ملف ينتظر</numerusform>
            <numerusform>%Ln ملف ينتظر</numerusform>
            <numerusform>%Ln ملفان ينتظران</numerusform>
            <numerusform>%Ln ملفات تنتظر</numerusform>
            <numerusform>%Ln ملفًا ينتظر</numerusform>
            <numerusform>%Ln ملف ينتظر</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>يراقب</translation>
    </message>
    <message>
        <source>%1: %2 new leads, %3 duplicates, %4 rejected rows</source>
        <translation>%1: %2 عميل جديد، %3 مكرر، %4 صف مرفوض</translation>
    </message>
    <message>
        <source>%1 was brought in before</source>
        <translation>%1 أُدخل من قبل</translation>
    </message>
    <message>
        <source>%1 cannot come in</source>
        <translation>لا يمكن إدخال %1</translation>
    </message>
    <message>
        <source>Also new columns, by their names</source>
        <translation>أعمدة جديدة أيضًا، بأسمائها</translation>
    </message>
    <message>
        <source>Columns that are known</source>
        <translation>أعمدة معروفة</translation>
    </message>
    <message>
        <source>As profile %1</source>
        <translation>وفق ملف الأعمدة %1</translation>
    </message>
    <message>
        <source>All rows that are right</source>
        <translation>كل الصفوف الصحيحة</translation>
    </message>
    <message>
        <source>No row, if quotes or columns are broken</source>
        <translation>لا صف، إن كانت علامات الاقتباس أو الأعمدة معطوبة</translation>
    </message>
    <message>
        <source>No row, if one is wrong</source>
        <translation>لا صف، إن كان أحدها خاطئًا</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>المجلد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>المورّد</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>آخر ملف</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>عملاء جدد</translation>
    </message>
    <message>
        <source>Rejected files</source>
        <translation>ملفات مرفوضة</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>a file</comment>
        <translation>لا شيء بعد</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>المراقبات</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>عرض العملاء</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>تغيير ...</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>تعطيل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Cannot look</source>
        <translation>لا يمكنها النظر</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>كل %Ln دقيقة</numerusform>
            <numerusform>كل دقيقة (%Ln)</numerusform>
            <numerusform>كل دقيقتين (%Ln)</numerusform>
            <numerusform>كل %Ln دقائق</numerusform>
            <numerusform>كل %Ln دقيقة</numerusform>
            <numerusform>كل %Ln دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>New watch</source>
        <translation>مراقبة جديدة</translation>
    </message>
    <message>
        <source>&amp;New watch ...</source>
        <translation>مراقبة &amp;جديدة ...</translation>
    </message>
    <message>
        <source>&amp;Change this watch ...</source>
        <translation>&amp;تغيير هذه المراقبة ...</translation>
    </message>
    <message>
        <source>&amp;Switch it on or off</source>
        <translation>ت&amp;فعيلها أو تعطيلها</translation>
    </message>
    <message>
        <source>&amp;Remove this watch</source>
        <translation>إ&amp;زالة هذه المراقبة</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>لا شيء مراقب بعد</translation>
    </message>
    <message>
        <source>A watch tells you behind the bell, and on the desktop, when leads of a filter arrive, also those that came while you were away.</source>
        <translation>تُشعرك المراقبة خلف الجرس وعلى سطح المكتب عند وصول عملاء مرشّح، وكذلك من وصلوا في غيابك.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>1 is on</source>
        <translation>واحدة مفعّلة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are on</source>
        <translation>
            <numerusform>%Ln مفعّلة</numerusform>
            <numerusform>واحدة مفعّلة (%Ln)</numerusform>
            <numerusform>اثنتان مفعّلتان (%Ln)</numerusform>
            <numerusform>%Ln مفعّلة</numerusform>
            <numerusform>%Ln مفعّلة</numerusform>
            <numerusform>%Ln مفعّلة</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>تفعيل</translation>
    </message>
</context>
<context>
    <name>leadfloor::WhatPage</name>
    <message>
        <source>What to buy</source>
        <translation>ماذا تشتري</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>إ&amp;ضافة بند</translation>
    </message>
    <message>
        <source>What do you want to buy?</source>
        <translation>ماذا تريد أن تشتري؟</translation>
    </message>
    <message>
        <source>What can I &amp;type?</source>
        <translation>ماذا يمكنني أن أ&amp;كتب؟</translation>
    </message>
    <message>
        <source>A line is not understood yet.</source>
        <translation>أحد البنود غير مفهوم بعد.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مجددًا</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>التالي: التحقق</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkBar</name>
    <message>
        <source>Selected leads</source>
        <translation>العملاء المحددون</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>&amp;تصدير</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>إزالة التحديد</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>حُدّد %1</translation>
    </message>
    <message>
        <source>Ret&amp;urn ...</source>
        <translation>إرج&amp;اع ...</translation>
    </message>
    <message>
        <source>All %1 that match</source>
        <translation>كل المطابق: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkHistory</name>
    <message>
        <source>Taken back: %1</source>
        <translation>جرى التراجع: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkMenus</name>
    <message>
        <source>&amp;Stage</source>
        <translation>ال&amp;مرحلة</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>ال&amp;وسم</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>إ&amp;سناد</translation>
    </message>
    <message>
        <source>&amp;Follow-up</source>
        <translation>ال&amp;متابعة</translation>
    </message>
    <message>
        <source>1 lead moved to %1</source>
        <translation>نُقل عميل واحد إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads moved to %1</source>
        <translation>
            <numerusform>نُقل %Ln عميلًا إلى %1</numerusform>
            <numerusform>نُقل عميل واحد (%Ln) إلى %1</numerusform>
            <numerusform>نُقل عميلان (%Ln) إلى %1</numerusform>
            <numerusform>نُقل %Ln عملاء إلى %1</numerusform>
            <numerusform>نُقل %Ln عميلًا إلى %1</numerusform>
            <numerusform>نُقل %Ln عميلًا إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead tagged %1</source>
        <translation>وُسم عميل واحد بـ %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads tagged %1</source>
        <translation>
            <numerusform>وُسم %Ln عميلًا بـ %1</numerusform>
            <numerusform>وُسم عميل واحد (%Ln) بـ %1</numerusform>
            <numerusform>وُسم عميلان (%Ln) بـ %1</numerusform>
            <numerusform>وُسم %Ln عملاء بـ %1</numerusform>
            <numerusform>وُسم %Ln عميلًا بـ %1</numerusform>
            <numerusform>وُسم %Ln عميلًا بـ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead without follow-up</source>
        <translation>عميل واحد دون متابعة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without follow-up</source>
        <translation>
            <numerusform>%Ln عميلًا دون متابعة</numerusform>
            <numerusform>عميل واحد (%Ln) دون متابعة</numerusform>
            <numerusform>عميلان (%Ln) دون متابعة</numerusform>
            <numerusform>%Ln عملاء دون متابعة</numerusform>
            <numerusform>%Ln عميلًا دون متابعة</numerusform>
            <numerusform>%Ln عميلًا دون متابعة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead to be called %1</source>
        <translation>عميل واحد يُتصل به %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads to be called %1</source>
        <translation>
            <numerusform>%Ln عميلًا يُتصل بهم %1</numerusform>
            <numerusform>عميل واحد (%Ln) يُتصل به %1</numerusform>
            <numerusform>عميلان (%Ln) يُتصل بهما %1</numerusform>
            <numerusform>%Ln عملاء يُتصل بهم %1</numerusform>
            <numerusform>%Ln عميلًا يُتصل بهم %1</numerusform>
            <numerusform>%Ln عميلًا يُتصل بهم %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to nobody</source>
        <translation>عميل واحد غير مُسند لأحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to nobody</source>
        <translation>
            <numerusform>%Ln عميلًا غير مُسندين لأحد</numerusform>
            <numerusform>عميل واحد (%Ln) غير مُسند لأحد</numerusform>
            <numerusform>عميلان (%Ln) غير مُسندين لأحد</numerusform>
            <numerusform>%Ln عملاء غير مُسندين لأحد</numerusform>
            <numerusform>%Ln عميلًا غير مُسندين لأحد</numerusform>
            <numerusform>%Ln عميلًا غير مُسندين لأحد</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to %1</source>
        <translation>عميل واحد مُسند إلى %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to %1</source>
        <translation>
            <numerusform>%Ln عميلًا مُسندون إلى %1</numerusform>
            <numerusform>عميل واحد (%Ln) مُسند إلى %1</numerusform>
            <numerusform>عميلان (%Ln) مُسندان إلى %1</numerusform>
            <numerusform>%Ln عملاء مُسندون إلى %1</numerusform>
            <numerusform>%Ln عميلًا مُسندون إلى %1</numerusform>
            <numerusform>%Ln عميلًا مُسندون إلى %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>أنا (%1)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>وسم جديد</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>إضافة</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>1 lead without %1</source>
        <comment>tag</comment>
        <translation>عميل واحد دون %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without %1</source>
        <comment>tag</comment>
        <translation>
            <numerusform>%Ln عميلًا دون %1</numerusform>
            <numerusform>عميل واحد (%Ln) دون %1</numerusform>
            <numerusform>عميلان (%Ln) دون %1</numerusform>
            <numerusform>%Ln عملاء دون %1</numerusform>
            <numerusform>%Ln عميلًا دون %1</numerusform>
            <numerusform>%Ln عميلًا دون %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, exact time</comment>
        <translation>%1، %2</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>بعد ساعة</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>بعد ظهر اليوم</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>بعد ثلاثة أيام</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>الأسبوع القادم</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>المتابعة</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>تعيين</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>بلا متابعة</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The desktop of a lead broker.</source>
        <translation>سطح مكتب وسيط العملاء.</translation>
    </message>
    <message>
        <source>Open this private floor at once.</source>
        <translation>فتح هذه المنصة الخاصة فورًا.</translation>
    </message>
    <message>
        <source>Open this floor: postgresql://host/database?floor=UUID.</source>
        <translation>فتح هذه المنصة: postgresql://host/database?floor=UUID.</translation>
    </message>
    <message>
        <source>E-mail to sign in with.</source>
        <translation>البريد الإلكتروني للدخول.</translation>
    </message>
    <message>
        <source>Folder of all private floors.</source>
        <translation>مجلد كل المنصات الخاصة.</translation>
    </message>
    <message>
        <source>Settings file.</source>
        <translation>ملف الإعدادات.</translation>
    </message>
    <message>
        <source>Browse, buy and export by itself, write pictures to this folder, and end.</source>
        <translation>التصفح والشراء والتصدير تلقائيًا، وكتابة الصور في هذا المجلد ثم الانتهاء.</translation>
    </message>
</context>
</TS>
